namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>What a <see cref="StagingArea"/> was told.</summary>
/// <param name="Staged">Changes of transactions whose end is not known, without those that were rolled back.</param>
/// <param name="Early">Changes that came before their transaction's end, all in all.</param>
/// <param name="Rollbacks">Sub-transactions that were rolled back.</param>
/// <param name="Aborts">Transactions that were rolled back, or whose delivery ended early.</param>
public readonly record struct StagingCounts(int Staged, int Early, int Rollbacks, int Aborts);
