using NpgsqlTypes;

namespace TypedCdc;

/// <summary>
/// Told of transaction boundaries, in addition to changes. A transaction is announced with its first change; one without
/// any change to a published table is not announced.
/// </summary>
public interface ITransactionHandler
{
    /// <summary>Called before the first change of a transaction.</summary>
    /// <param name="transaction">The transaction, committed on the server.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>
    /// Called after the last change of a transaction. When it has finished for all handlers,
    /// <paramref name="endLsn"/> is confirmed to the server, and the transaction is not delivered again.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="endLsn">LSN just behind the commit record: the position to resume from.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>
    /// Called when the delivery of a begun transaction ends early, unless <see cref="CommitAsync"/> of this handler has
    /// finished already: a handler failed, the connection was lost, or the pipeline was stopped. The transaction did
    /// commit on the server and is delivered again from its beginning; undo here what was done for it so far.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Not cancelled by the stop that led here.</param>
    ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
