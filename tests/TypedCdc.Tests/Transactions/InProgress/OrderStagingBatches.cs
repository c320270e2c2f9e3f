using NpgsqlTypes;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Takes inserts of orders in batches while their transactions are in progress.</summary>
[CdcHandler(Delivery = Delivery.InProgress)]
internal sealed partial class OrderStagingBatches(Journal journal) : IBatchHandler<Insert<Order>>, IInProgressHandler
{
    public ValueTask HandleAsync(ReadOnlyMemory<Insert<Order>> changes, CancellationToken cancellationToken) =>
        journal.WriteAsync($"batch {string.Join(' ', changes.ToArray().Select(change => $"{change.Transaction.Xid}/{change.Row.Id}"))}");

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) =>
        journal.WriteAsync($"rollback {rollback.Transaction.Xid} from {rollback.FromOrdinal}");

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        journal.WriteAsync($"commit {transaction.Xid}");
}
