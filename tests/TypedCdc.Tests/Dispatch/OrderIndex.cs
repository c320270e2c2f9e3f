using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Keeps rows under their key.</summary>
[CdcHandler]
internal sealed partial class OrderIndex(Journal journal) : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<OrderKey>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"upsert {change.Row.Id}/{change.Row.CustomerId} at {change.Position}");

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"delete {change.Old.Id} at {change.Position}");
}

/// <summary>Takes rows as they now are, and does not care for deletes.</summary>
[CdcHandler]
internal sealed partial class OrderFeed(Journal journal) : IChangeHandler<Upsert<Order>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"feed {change.Row.Id} at {change.Position}");
}

/// <summary>Keeps rows under a composite key.</summary>
[CdcHandler]
internal sealed partial class LineIndex(Journal journal) : IChangeHandler<Upsert<Line>>, IChangeHandler<Delete<LineKey>>
{
    public ValueTask HandleAsync(Upsert<Line> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"upsert {change.Row.OrderId}.{change.Row.Number}/{change.Row.Quantity} at {change.Position}");

    public ValueTask HandleAsync(Delete<LineKey> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"delete {change.Old.OrderId}.{change.Old.Number} at {change.Position}");
}
