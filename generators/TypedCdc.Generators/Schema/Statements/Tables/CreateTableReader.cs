using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads CREATE TABLE from behind TABLE.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-createtable.html.</remarks>
internal static class CreateTableReader
{
    public static CreateTable Read(TokenCursor cursor, TableKind kind, TablePersistence persistence)
    {
        var ifNotExists = Modifiers.TakeIfNotExists(cursor);
        var table = new CreateTable(NameReader.ReadObject(cursor, "a table's name"), kind)
        {
            Persistence = persistence,
            IfNotExists = ifNotExists,
        };
        return IsFromQuery(cursor) ? FromQuery(cursor, table) : ReadTail(cursor, ReadHead(cursor, table));
    }

    /// <summary>Where the columns come from.</summary>
    private static CreateTable ReadHead(TokenCursor cursor, CreateTable table)
    {
        if (cursor.Take("of"))
        {
            var type = NameReader.ReadObject(cursor, "a composite type");
            return table with { OfType = type, Elements = ReadElements(cursor, areOptions: true) };
        }

        if (cursor.Take("partition", "of"))
        {
            var root = NameReader.ReadObject(cursor, "a partitioned table");
            table = table with { PartitionOf = root, Elements = ReadElements(cursor, areOptions: true) };
            PartitionBound.Skip(cursor);
            return table;
        }

        if (!cursor.Is('('))
        {
            cursor.Fail("\"(\"");
        }

        return table with { Elements = ReadElements(cursor, areOptions: false) };
    }

    /// <summary>What stands behind the columns, in the order of the grammar.</summary>
    private static CreateTable ReadTail(TokenCursor cursor, CreateTable table)
    {
        if (cursor.Take("inherits"))
        {
            cursor.Expect('(');
            table = table with { Parents = cursor.Is(')') ? [] : NameReader.ReadObjects(cursor, "a table's name") };
            cursor.Expect(')');
        }

        if (cursor.Take("partition", "by"))
        {
            table = table with { Kind = TableKind.Partitioned };
            cursor.TakeName("RANGE, LIST or HASH");
            Skip.Parentheses(cursor);
        }

        TableOptions.Skip(cursor);
        return table;
    }

    private static List<TableElement> ReadElements(TokenCursor cursor, bool areOptions)
    {
        var elements = new List<TableElement>();
        if (!cursor.Take('(') || cursor.Take(')'))
        {
            return elements;
        }

        do
        {
            if (ReadElement(cursor, areOptions) is { } element)
            {
                elements.Add(element);
            }
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return elements;
    }

    private static TableElement? ReadElement(TokenCursor cursor, bool areOptions)
    {
        if (cursor.Take("like"))
        {
            return new TableElement { Like = LikeReader.Read(cursor) };
        }

        return TableConstraintReader.IsHere(cursor)
            ? TableConstraintReader.Read(cursor)
            : new TableElement { Column = areOptions ? ColumnReader.ReadOptions(cursor) : ColumnReader.Read(cursor) };
    }

    /// <summary>CREATE TABLE … AS: the word AS follows, which stands nowhere else outside parentheses.</summary>
    private static bool IsFromQuery(TokenCursor cursor)
    {
        var mark = cursor.Mark();
        while (!cursor.AtEnd && !cursor.Is("as"))
        {
            Skip.One(cursor);
        }

        var isFound = !cursor.AtEnd;
        cursor.Reset(mark);
        return isFound;
    }

    private static CreateTable FromQuery(TokenCursor cursor, CreateTable table)
    {
        Skip.ToEnd(cursor);
        return table with { IsFromQuery = true };
    }
}
