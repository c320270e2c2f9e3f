using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads a column: its name, type, and constraints in any order.</summary>
internal static class ColumnReader
{
    public static ColumnDeclaration Read(TokenCursor cursor)
    {
        var range = cursor.Current.Range;
        var name = cursor.TakeName("a column's name");
        return ReadConstraints(cursor, new ColumnDeclaration(name, TypeNameReader.Read(cursor), range));
    }

    /// <summary>A column that is there already: of a typed table, or of a partition.</summary>
    public static ColumnDeclaration ReadOptions(TokenCursor cursor)
    {
        var range = cursor.Current.Range;
        var name = cursor.TakeName("a column's name");
        cursor.Take("with", "options");
        return ReadConstraints(cursor, new ColumnDeclaration(name, Type: null, range));
    }

    private static ColumnDeclaration ReadConstraints(TokenCursor cursor, ColumnDeclaration column)
    {
        var keys = new List<KeyDeclaration>();
        while (!cursor.AtEnd && !cursor.Is(',') && !cursor.Is(')'))
        {
            column = ReadConstraint(cursor, column, keys);
        }

        return keys.Count == 0 ? column : column with { Keys = keys };
    }

    private static ColumnDeclaration ReadConstraint(TokenCursor cursor, ColumnDeclaration column, List<KeyDeclaration> keys)
    {
        var name = cursor.Take("constraint") ? cursor.TakeName("a constraint's name") : null;
        if (cursor.Take("not", "null"))
        {
            var attributes = ConstraintAttributes.Read(cursor);
            return column with { NotNull = new NotNullDeclaration(name, column.Name, attributes.IsInherited, attributes.IsValid) };
        }

        if (KeyReader.IsHere(cursor))
        {
            keys.Add(KeyReader.ReadOfColumn(cursor, name, column.Name));
            return column;
        }

        if (cursor.Take("default"))
        {
            return column with { Default = DefaultExpression.Read(cursor) };
        }

        if (cursor.Take("generated"))
        {
            return GeneratedReader.Read(cursor, column);
        }

        if (cursor.Take("storage"))
        {
            return column with { Storage = StorageReader.Read(cursor) };
        }

        ColumnOptions.Skip(cursor);
        return column;
    }
}
