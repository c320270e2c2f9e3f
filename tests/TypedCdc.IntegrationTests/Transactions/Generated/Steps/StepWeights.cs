namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>How often each kind of step is tried within a transaction.</summary>
internal static class StepWeights
{
    private static readonly (StepKind Kind, int Weight)[] Weights =
    [
        (StepKind.Settle, 10), (StepKind.Savepoint, 28), (StepKind.Release, 10), (StepKind.RollbackTo, 24),
        (StepKind.Commit, 5), (StepKind.CommitPrepared, 1), (StepKind.Rollback, 2), (StepKind.RollbackPrepared, 1),
        (StepKind.Insert, 40), (StepKind.InsertEach, 6), (StepKind.InsertUndone, 6), (StepKind.InsertFailing, 4),
        (StepKind.UpdateAmounts, 12), (StepKind.UpdateNotes, 12), (StepKind.MoveKeys, 10), (StepKind.Delete, 8),
        (StepKind.Truncate, 3), (StepKind.TruncateBoth, 2),
        (StepKind.AddColumn, 10), (StepKind.DropColumn, 10), (StepKind.RenameColumn, 8), (StepKind.ChangeColumnType, 8),
        (StepKind.RemakeAmount, 4), (StepKind.RemakeNote, 4), (StepKind.ChangeAmountType, 4), (StepKind.ChangeNoteType, 3),
        (StepKind.ChangeKeyType, 3), (StepKind.ChangeIdentity, 4),
    ];

    private static readonly int Total = Weights.Sum(weight => weight.Weight);

    public static StepKind Next(Random random)
    {
        var left = random.Next(Total);
        return Weights.First(weight => (left -= weight.Weight) < 0).Kind;
    }

    /// <summary>Of what is left when a statement has failed.</summary>
    public static StepKind NextAfterFailure(Random random) => random.Next(8) switch
    {
        0 => StepKind.Commit,
        1 => StepKind.Rollback,
        _ => StepKind.RollbackTo,
    };
}
