using NpgsqlTypes;

namespace TypedCdc;

/// <summary>
/// Told of transaction boundaries, in addition to changes. A transaction is announced with its first change; one without
/// any change to a published table is not announced.
/// </summary>
public interface ITransactionHandler
{
    /// <summary>Called before the first change of a transaction.</summary>
    /// <param name="transaction">
    /// The transaction, committed on the server unless <see cref="TransactionInfo.IsInProgress"/> says otherwise.
    /// </param>
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
    /// <remarks>
    /// Of a transaction in progress, which only a handler with <see cref="Delivery.InProgress"/> is given, it is also called
    /// when the server has rolled the whole back, which it never delivers again; and one whose delivery ends early may
    /// never have committed. Undo what was done for it in any case: if it commits, it is delivered again.
    /// </remarks>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Not cancelled by the stop that led here.</param>
    ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>
    /// Called instead of <see cref="CommitAsync"/> after the last change of a transaction that was prepared, where
    /// <see cref="CdcOptions.TwoPhase"/> is on. When it has finished for all handlers, <paramref name="endLsn"/> is
    /// confirmed, and the changes are not delivered again: after a restart only the outcome is. So all that
    /// <see cref="CommitPreparedAsync"/> will need must be durable now, under the transaction's
    /// <see cref="TransactionInfo.GlobalId"/>.
    /// </summary>
    /// <param name="transaction">The transaction; its commit LSN and time are those of the PREPARE.</param>
    /// <param name="endLsn">LSN just behind the prepare record: the position to resume from.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    /// <exception cref="NotSupportedException">The handler does not implement it.</exception>
    ValueTask PrepareAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken) => throw TwoPhaseNotSupported(nameof(PrepareAsync), transaction);

    /// <summary>
    /// Called when a prepared transaction was committed. It may come in a later run than <see cref="PrepareAsync"/>, and
    /// more than once.
    /// </summary>
    /// <param name="transaction">The transaction id, LSN and time of the commit, and the global id.</param>
    /// <param name="endLsn">LSN just behind the commit record.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    /// <exception cref="NotSupportedException">The handler does not implement it.</exception>
    ValueTask CommitPreparedAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken) => throw TwoPhaseNotSupported(nameof(CommitPreparedAsync), transaction);

    /// <summary>
    /// Called when a prepared transaction was rolled back: nothing of what <see cref="PrepareAsync"/> kept counts. It may
    /// come in a later run, more than once, and for a transaction whose PREPARE was never delivered.
    /// </summary>
    /// <param name="transaction">The transaction id, the LSN behind the PREPARE and its time, and the global id.</param>
    /// <param name="endLsn">LSN just behind the rollback record.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    /// <exception cref="NotSupportedException">The handler does not implement it.</exception>
    ValueTask RollbackPreparedAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken) => throw TwoPhaseNotSupported(nameof(RollbackPreparedAsync), transaction);

    private static NotSupportedException TwoPhaseNotSupported(string method, TransactionInfo transaction) => new(
        $"Transaction {transaction.Xid} ('{transaction.GlobalId}') is a prepared one, and the handler does not implement " +
        $"{method}. Implement {nameof(PrepareAsync)}, {nameof(CommitPreparedAsync)} and {nameof(RollbackPreparedAsync)}, or turn " +
        $"{nameof(CdcOptions.TwoPhase)} off: then a prepared transaction is delivered when it commits.");
}
