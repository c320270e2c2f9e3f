namespace TypedCdc;

/// <summary>
/// Takes runs of consecutive changes of one kind: the natural form for bulk writers. A batch lies within one
/// transaction; it is handed over when the transaction ends, when it reaches the limits set by
/// <see cref="CdcOptions.MaxBatchChanges"/> and <see cref="CdcOptions.MaxBatchBytes"/>, and before the same handler is
/// given a change of another kind, so that a handler always sees its changes in order.
/// </summary>
/// <typeparam name="TChange">As for <see cref="IChangeHandler{TChange}"/>.</typeparam>
public interface IBatchHandler<TChange>
    where TChange : struct
{
    /// <summary>Handles a batch. The calls of one pipeline never overlap.</summary>
    /// <param name="changes">
    /// At least one change. The memory is valid only until the returned task has finished and is then used again; the
    /// changes themselves may be kept.
    /// </param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    /// <exception cref="Exception">
    /// Any exception stops the pipeline: nothing of this transaction is confirmed, and it is delivered again by the next run.
    /// </exception>
    ValueTask HandleAsync(ReadOnlyMemory<TChange> changes, CancellationToken cancellationToken);
}
