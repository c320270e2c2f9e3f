namespace TypedCdc;

/// <summary>Takes changes of one kind, one at a time, in commit order.</summary>
/// <typeparam name="TChange">
/// <see cref="Insert{T}"/>, <see cref="Update{T}"/>, <see cref="Update{T, TOld}"/>, <see cref="Delete{TOld}"/>,
/// <see cref="Truncate{T}"/> or <see cref="Upsert{T}"/> of a record mapped with <see cref="CdcTableAttribute"/>.
/// </typeparam>
public interface IChangeHandler<TChange>
    where TChange : struct
{
    /// <summary>
    /// Handles one change. The next one is delivered only when the returned task has finished; one that finishes
    /// synchronously costs no allocation. The calls of one pipeline never overlap.
    /// </summary>
    /// <param name="change">The change; it may be kept.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    /// <exception cref="Exception">
    /// Any exception stops the pipeline: nothing of this transaction is confirmed, and it is delivered again by the next run.
    /// </exception>
    ValueTask HandleAsync(TChange change, CancellationToken cancellationToken);
}
