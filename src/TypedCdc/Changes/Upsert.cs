namespace TypedCdc;

/// <summary>
/// A row as it now is, after an insert or an update. An update that changes the key arrives as a
/// <see cref="Delete{TOld}"/> of the old key, for a handler that takes one for the same table, and then as this.
/// </summary>
/// <typeparam name="T">A record mapped with <see cref="CdcTableAttribute"/>.</typeparam>
/// <param name="Row">The row as it now is.</param>
/// <param name="Position">Place of the change in the history; the key to recognise repeats by.</param>
/// <param name="Transaction">The transaction that made the change.</param>
public readonly record struct Upsert<T>(T Row, ChangePosition Position, TransactionInfo Transaction);
