namespace TypedCdc;

/// <summary>A part of a transaction in progress was rolled back: to a savepoint, or where an error was caught.</summary>
/// <param name="Transaction">The transaction, which goes on.</param>
/// <param name="SubXid">The sub-transaction that was rolled back.</param>
/// <param name="FromOrdinal">
/// Every change of the transaction with this <see cref="ChangePosition.Ordinal"/> or a higher one is void, whichever
/// sub-transaction made it. The next change takes this ordinal.
/// </param>
public readonly record struct SubTransactionRollback(TransactionInfo Transaction, uint SubXid, long FromOrdinal);
