using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Takes truncates only, for which no column need be there.</summary>
[CdcHandler]
internal sealed partial class OrderTruncates(Journal journal) : IChangeHandler<Truncate<Order>>
{
    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"truncate{(change.Cascade ? " cascade" : "")}{(change.RestartIdentity ? " restart" : "")} at {change.Position}");
}
