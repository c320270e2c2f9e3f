using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Code;
using TypedCdc.Generators.Schema.Statements.Comments;
using TypedCdc.Generators.Schema.Statements.Schemas;
using TypedCdc.Generators.Schema.Statements.Sessions;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>Reads one statement.</summary>
internal static class StatementReader
{
    /// <summary>
    /// What it says, or null where it is of no interest. Where the cursor tells of a failure, the statement is not to be used.
    /// </summary>
    public static Statement? Read(TokenCursor cursor)
    {
        var statement = ReadAny(cursor);
        if (statement is not null && !cursor.AtEnd)
        {
            cursor.Fail("the end of the statement");
        }

        return statement;
    }

    private static Statement? ReadAny(TokenCursor cursor)
    {
        var word = cursor.Word;
        switch (word)
        {
            case "create":
                return CreateReader.Read(cursor);
            case "select" or "with":
                return SelectReader.Read(cursor);
            case "call":
                return RoutineReader.ReadCall(cursor);
            case "begin" or "start" or "commit" or "end" or "rollback" or "abort" or "savepoint" or "release":
                return TransactionReader.Read(cursor);
        }

        cursor.Next();
        return word switch
        {
            "alter" => AlterReader.Read(cursor),
            "drop" => DropReader.Read(cursor),
            "comment" => CommentReader.Read(cursor),
            "set" => SearchPathReader.ReadSet(cursor),
            "reset" or "discard" => SearchPathReader.ReadReset(cursor),
            _ => null,
        };
    }
}
