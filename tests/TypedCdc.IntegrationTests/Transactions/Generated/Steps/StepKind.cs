namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    /// <summary>Waits until the server has decoded all that was written by now.</summary>
    Settle,

    Begin,
    Savepoint,
    Release,
    RollbackTo,
    Commit,
    Rollback,

    /// <summary>PREPARE TRANSACTION and COMMIT PREPARED.</summary>
    CommitPrepared,

    /// <summary>PREPARE TRANSACTION and ROLLBACK PREPARED.</summary>
    RollbackPrepared,

    Insert,

    /// <summary>Inserts each row in a sub-transaction of its own.</summary>
    InsertEach,

    /// <summary>Inserts rows in a sub-transaction that is rolled back within the same statement.</summary>
    InsertUndone,

    /// <summary>Inserts rows and fails with the last: the transaction can then only be rolled back, at least in part.</summary>
    InsertFailing,

    /// <summary>Updates amounts and leaves notes alone.</summary>
    UpdateAmounts,

    UpdateNotes,
    MoveKeys,
    Delete,
    Truncate,
    TruncateBoth,

    AddColumn,
    DropColumn,
    RenameColumn,
    ChangeColumnType,

    /// <summary>Drops the column of the amount and adds it again, behind the others and of any type that fits.</summary>
    RemakeAmount,

    /// <summary>Drops the column of the note and adds it again, behind the others.</summary>
    RemakeNote,

    /// <summary>Between <c>integer</c> and <c>bigint</c>.</summary>
    ChangeAmountType,

    /// <summary>Between <c>text</c> and <c>varchar</c>.</summary>
    ChangeNoteType,

    /// <summary>Between <c>integer</c> and <c>bigint</c>.</summary>
    ChangeKeyType,

    /// <summary>Between REPLICA IDENTITY DEFAULT and FULL.</summary>
    ChangeIdentity,
}
