using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Takes a projection of its own for each operation on one table.</summary>
[CdcHandler]
internal sealed partial class OrderProjections(Journal journal) :
    IChangeHandler<Insert<OrderNumbers>>,
    IChangeHandler<Update<OrderCustomer>>,
    IChangeHandler<Delete<OrderKey>>
{
    public ValueTask HandleAsync(Insert<OrderNumbers> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"numbers {change.Row.Id}/{change.Row.CustomerId} at {change.Position}");

    public ValueTask HandleAsync(Update<OrderCustomer> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"customer {change.Row.CustomerId} at {change.Position}");

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"key {change.Old.Id} at {change.Position}");
}
