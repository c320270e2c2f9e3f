namespace TypedCdc;

/// <summary>A table that was truncated. One TRUNCATE of several tables arrives as one change for each of them.</summary>
/// <typeparam name="T">A record mapped with <see cref="CdcTableAttribute"/>; it only names the table.</typeparam>
/// <param name="Cascade">Whether the statement said CASCADE.</param>
/// <param name="RestartIdentity">Whether the statement said RESTART IDENTITY.</param>
/// <param name="Position">Place of the change in the history; the key to recognise repeats by.</param>
/// <param name="Transaction">The transaction that made the change.</param>
public readonly record struct Truncate<T>(
    bool Cascade,
    bool RestartIdentity,
    ChangePosition Position,
    TransactionInfo Transaction);
