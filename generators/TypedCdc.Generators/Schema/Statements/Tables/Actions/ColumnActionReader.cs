using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>Reads ALTER COLUMN from behind ALTER.</summary>
internal static class ColumnActionReader
{
    /// <summary>The action, or null where it does not matter here.</summary>
    public static TableAction? Read(TokenCursor cursor)
    {
        if (cursor.Take("constraint"))
        {
            Skip.ToComma(cursor);
            return null;
        }

        cursor.Take("column");
        var range = cursor.Current.Range;
        var column = cursor.TakeName("a column's name");
        if (cursor.Take("type") || cursor.Take("set", "data", "type"))
        {
            return ReadType(cursor, column, range);
        }

        var word = cursor.Word;
        cursor.Next();
        return word switch
        {
            "set" => ReadSet(cursor, column, range),
            "drop" => ReadDrop(cursor, column, range),
            "add" => ReadAdd(cursor, column, range),
            "reset" or "restart" or "options" => SkipOther(cursor),
            _ => Fail(cursor),
        };
    }

    private static TableAction? SkipOther(TokenCursor cursor)
    {
        Skip.ToComma(cursor);
        return null;
    }

    private static TableAction? Fail(TokenCursor cursor)
    {
        cursor.Fail("an action on the column");
        return null;
    }

    private static TableAction ReadType(TokenCursor cursor, string column, TextRange range)
    {
        var type = TypeNameReader.Read(cursor);
        if (cursor.Take("collate"))
        {
            NameReader.ReadObject(cursor, "a collation");
        }

        if (cursor.Take("using"))
        {
            Skip.ToComma(cursor);
        }

        return new SetColumnType(column, type, range);
    }

    private static TableAction? ReadSet(TokenCursor cursor, string column, TextRange range)
    {
        if (cursor.Take("not", "null"))
        {
            return new SetNotNull(new NotNullDeclaration(Constraint: null, column), range);
        }

        if (cursor.Take("default"))
        {
            var start = cursor.Current.Start;
            Skip.ToComma(cursor);
            return new SetDefault(column, cursor.Source(start, cursor.PreviousEnd), range);
        }

        if (cursor.Take("expression", "as"))
        {
            var start = cursor.Current.Start;
            Skip.Parentheses(cursor);
            return new SetExpression(column, cursor.Source(start, cursor.PreviousEnd), range);
        }

        if (cursor.Take("storage"))
        {
            return new SetStorage(column, StorageReader.Read(cursor), range);
        }

        var identity = cursor.Take("generated") ? GeneratedReader.ReadIdentityKind(cursor) : ColumnIdentity.None;
        Skip.ToComma(cursor);
        return identity == ColumnIdentity.None ? null : new SetIdentity(column, identity, range);
    }

    private static TableAction? ReadDrop(TokenCursor cursor, string column, TextRange range)
    {
        TableAction? action = cursor.Take("not", "null") ? new DropNotNull(column, range)
            : cursor.Take("default") ? new SetDefault(column, Default: null, range)
            : cursor.Take("identity") ? new SetIdentity(column, ColumnIdentity.None, range)
            : cursor.Take("expression") ? new SetExpression(column, Expression: null, range)
            : Fail(cursor);
        Modifiers.TakeIfExists(cursor);
        return action;
    }

    private static TableAction ReadAdd(TokenCursor cursor, string column, TextRange range)
    {
        cursor.Expect("generated");
        return new SetIdentity(column, GeneratedReader.ReadIdentity(cursor), range);
    }
}
