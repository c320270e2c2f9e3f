namespace TypedCdc;

/// <summary>
/// Implemented by a handler marked with <c>[CdcHandler(Delivery = Delivery.InProgress)]</c>, which is given changes before
/// their transaction has committed.
/// </summary>
/// <remarks>
/// <para>
/// A transaction in progress, which <see cref="TransactionInfo.IsInProgress"/> tells, begins with
/// <see cref="ITransactionHandler.BeginAsync"/> and ends with exactly one of <see cref="ITransactionHandler.CommitAsync"/>,
/// <see cref="ITransactionHandler.PrepareAsync"/> and <see cref="ITransactionHandler.AbortAsync"/>. In between come its
/// changes, and <see cref="RollbackAsync"/> where some of them were rolled back. Several may be in progress at a time, with
/// other transactions in between; each call says which transaction it is about.
/// </para>
/// <para>
/// Only large transactions are streamed while they are in progress, and only where <see cref="CdcOptions.Streaming"/> is on.
/// All others come when they have committed, as to any other handler.
/// </para>
/// </remarks>
public interface IInProgressHandler : ITransactionHandler
{
    /// <summary>
    /// Called when a part of a transaction in progress was rolled back, of which changes had been delivered. The
    /// transaction itself goes on. When savepoints were nested, one ROLLBACK TO may come as several calls.
    /// </summary>
    /// <param name="rollback">What is void.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops without waiting for the transaction in hand.</param>
    ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken);
}
