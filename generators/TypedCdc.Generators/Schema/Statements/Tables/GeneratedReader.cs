using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads what follows GENERATED: an identity, or the expression of a generated column.</summary>
internal static class GeneratedReader
{
    public static ColumnDeclaration Read(TokenCursor cursor, ColumnDeclaration column)
    {
        var mark = cursor.Mark();
        if (cursor.Take("always", "as") && cursor.Is('('))
        {
            var start = cursor.Current.Start;
            Skip.Parentheses(cursor);
            var expression = cursor.Source(start, cursor.PreviousEnd);

            // PostgreSQL 18 made VIRTUAL the default; before, STORED had to be written.
            var generation = cursor.Take("stored") ? ColumnGeneration.Stored : ColumnGeneration.Virtual;
            cursor.Take("virtual");
            return column with { Generation = generation, GenerationExpression = expression };
        }

        cursor.Reset(mark);
        return column with { Identity = ReadIdentity(cursor) };
    }

    /// <summary>From behind GENERATED to behind the options of the sequence.</summary>
    public static ColumnIdentity ReadIdentity(TokenCursor cursor)
    {
        var identity = ReadIdentityKind(cursor);
        cursor.Expect("as");
        cursor.Expect("identity");
        Skip.Parentheses(cursor);
        return identity;
    }

    /// <summary>ALWAYS or BY DEFAULT.</summary>
    public static ColumnIdentity ReadIdentityKind(TokenCursor cursor)
    {
        if (cursor.Take("by", "default"))
        {
            return ColumnIdentity.ByDefault;
        }

        cursor.Expect("always");
        return ColumnIdentity.Always;
    }
}
