using TypedCdc;

namespace LargeTransactions;

/// <summary>An entry of the bank's journal.</summary>
[CdcTable("bank.entries")]
public readonly partial record struct Entry(long Id, int Account, decimal Amount);
