namespace TypedCdc;

/// <summary>A row that was deleted. The server sends only the columns of the table's replica identity.</summary>
/// <typeparam name="TOld">
/// A record mapped with <see cref="CdcTableAttribute"/> that names only columns of the table's replica identity: those of
/// the primary key by default, of an index under REPLICA IDENTITY USING INDEX, all under REPLICA IDENTITY FULL.
/// </typeparam>
/// <param name="Old">What is known of the row before it was deleted.</param>
/// <param name="Position">Place of the change in the history; the key to recognise repeats by.</param>
/// <param name="Transaction">The transaction that made the change.</param>
public readonly record struct Delete<TOld>(TOld Old, ChangePosition Position, TransactionInfo Transaction);
