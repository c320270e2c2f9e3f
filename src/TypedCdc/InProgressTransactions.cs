namespace TypedCdc;

/// <summary>What transactions that have not ended yet hold in this process, at one moment.</summary>
/// <param name="Count">How many there are; at most one for each session that has changed more than <c>logical_decoding_work_mem</c>.</param>
/// <param name="MemoryBytes">Bytes of memory; not more than <see cref="CdcOptions.MaxTransactionMemory"/> for long, but for millions of savepoints.</param>
/// <param name="SpilledBytes">Bytes in spill files in <see cref="CdcOptions.SpillDirectory"/>.</param>
public readonly record struct InProgressTransactions(int Count, long MemoryBytes, long SpilledBytes);
