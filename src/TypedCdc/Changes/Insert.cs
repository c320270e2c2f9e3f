namespace TypedCdc;

/// <summary>A row that was inserted.</summary>
/// <typeparam name="T">A record mapped with <see cref="CdcTableAttribute"/>.</typeparam>
/// <param name="Row">The new row.</param>
/// <param name="Position">Place of the change in the history; the key to recognise repeats by.</param>
/// <param name="Transaction">The transaction that made the change.</param>
public readonly record struct Insert<T>(T Row, ChangePosition Position, TransactionInfo Transaction);
