using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Takes orders with a column of a user-defined type while their transactions are in progress.</summary>
[CdcHandler(Delivery = Delivery.InProgress)]
internal sealed partial class StatusStaging(Journal journal) : IChangeHandler<Insert<StatusOrder>>, IInProgressHandler
{
    public ValueTask HandleAsync(Insert<StatusOrder> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"{change.Row.Id} {change.Row.Status}");

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) => journal.WriteAsync("rollback");
}
