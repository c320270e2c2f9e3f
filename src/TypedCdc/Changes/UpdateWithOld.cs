namespace TypedCdc;

/// <summary>A row that was updated, with the replica-identity columns of the row before the update.</summary>
/// <typeparam name="T">A record mapped with <see cref="CdcTableAttribute"/>.</typeparam>
/// <typeparam name="TOld">A record of the same table that names only columns of its replica identity.</typeparam>
/// <param name="Row">The row after the update.</param>
/// <param name="Old">
/// The identity before the update. The server sends it only when it changed; otherwise it is read from the new row,
/// where it is the same.
/// </param>
/// <param name="Position">Place of the change in the history; the key to recognise repeats by.</param>
/// <param name="Transaction">The transaction that made the change.</param>
public readonly record struct Update<T, TOld>(T Row, TOld Old, ChangePosition Position, TransactionInfo Transaction);
