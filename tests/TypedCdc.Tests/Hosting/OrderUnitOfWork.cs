using NpgsqlTypes;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Hosting;

/// <summary>A handler that lives for one transaction, and says so.</summary>
[CdcHandler]
internal sealed partial class OrderUnitOfWork(Journal journal) : IChangeHandler<Insert<Order>>, ITransactionHandler, IAsyncDisposable
{
    private int _orders;

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        journal.WriteAsync($"begin {transaction.Xid}");

    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
    {
        _orders++;
        return change.Row.Id < 0
            ? throw new InvalidOperationException("no such order")
            : journal.WriteAsync($"order {_orders} of this unit");
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken) => journal.WriteAsync($"commit {_orders}");

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        journal.WriteAsync($"abort {_orders}");

    public ValueTask DisposeAsync() => journal.WriteAsync("disposed");
}
