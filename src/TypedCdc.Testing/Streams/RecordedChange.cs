namespace TypedCdc.Testing;

/// <summary>A change that <see cref="RecordingHandler{T, TOld}"/> was given.</summary>
/// <typeparam name="T">Mapped type of rows.</typeparam>
/// <typeparam name="TOld">Mapped type of what is known of a row before.</typeparam>
/// <param name="Operation">What was done.</param>
/// <param name="Row">The row after an insert or an update.</param>
/// <param name="Old">The identity before an update or a delete.</param>
/// <param name="Position">Place of the change in the history.</param>
/// <param name="Transaction">The transaction that made the change.</param>
public sealed record RecordedChange<T, TOld>(
    RecordedOperation Operation,
    T? Row,
    TOld? Old,
    ChangePosition Position,
    TransactionInfo Transaction);
