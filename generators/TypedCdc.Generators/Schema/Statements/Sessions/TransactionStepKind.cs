namespace TypedCdc.Generators.Schema.Statements.Sessions;

/// <summary>What a statement does to the transaction.</summary>
internal enum TransactionStepKind
{
    Begin,
    Commit,
    Rollback,
    Savepoint,
    ReleaseSavepoint,
    RollbackToSavepoint,
}
