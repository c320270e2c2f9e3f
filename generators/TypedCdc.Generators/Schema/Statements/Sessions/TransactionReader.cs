using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Sessions;

/// <summary>Reads the statements of transactions. Those of two-phase commit are left out.</summary>
internal static class TransactionReader
{
    public static TransactionStep? Read(TokenCursor cursor)
    {
        var word = cursor.Word;
        cursor.Next();
        if (word is not ("savepoint" or "release") && !cursor.Take("work"))
        {
            cursor.Take("transaction");
        }

        var step = word switch
        {
            "begin" or "start" => new TransactionStep(TransactionStepKind.Begin),
            "savepoint" => new TransactionStep(TransactionStepKind.Savepoint, cursor.TakeName("a savepoint's name")),
            "release" => ReadRelease(cursor),
            _ when cursor.Is("prepared") => null,
            "commit" or "end" => new TransactionStep(TransactionStepKind.Commit),
            _ when cursor.Take("to") => ReadRollbackTo(cursor),
            _ => new TransactionStep(TransactionStepKind.Rollback),
        };
        Skip.ToEnd(cursor);
        return step;
    }

    private static TransactionStep ReadRelease(TokenCursor cursor)
    {
        cursor.Take("savepoint");
        return new TransactionStep(TransactionStepKind.ReleaseSavepoint, cursor.TakeName("a savepoint's name"));
    }

    private static TransactionStep ReadRollbackTo(TokenCursor cursor)
    {
        cursor.Take("savepoint");
        return new TransactionStep(TransactionStepKind.RollbackToSavepoint, cursor.TakeName("a savepoint's name"));
    }
}
