using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Wants the key before each update.</summary>
[CdcHandler]
internal sealed partial class OrderHistory(Journal journal) : IChangeHandler<Update<Order, OrderKey>>
{
    public ValueTask HandleAsync(Update<Order, OrderKey> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"update {change.Old.Id} to {change.Row.Id} at {change.Position}");
}
