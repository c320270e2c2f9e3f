using NpgsqlTypes;

namespace TypedCdc.Tests.Docs.Snippets;

/// <summary>Rows by transaction and ordinal, apart from those that count.</summary>
public interface IStagedOrders
{
    ValueTask AddAsync(uint xid, long ordinal, Order row, CancellationToken cancellationToken);

    ValueTask RemoveAsync(uint xid, long fromOrdinal, CancellationToken cancellationToken);

    ValueTask PublishAsync(uint xid, NpgsqlLogSequenceNumber commitLsn, CancellationToken cancellationToken);
}

[CdcHandler(Delivery = Delivery.InProgress)]
public sealed partial class OrderStaging(IStagedOrders staged) : IChangeHandler<Insert<Order>>, IInProgressHandler
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
        => staged.AddAsync(change.Transaction.Xid, change.Position.Ordinal, change.Row, cancellationToken);

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken)
        => staged.RemoveAsync(rollback.Transaction.Xid, rollback.FromOrdinal, cancellationToken);

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken)
        => staged.RemoveAsync(transaction.Xid, fromOrdinal: 1, cancellationToken);

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
        => staged.PublishAsync(transaction.Xid, transaction.CommitLsn, cancellationToken);
}
