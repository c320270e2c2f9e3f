using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Takes columns of user-defined types.</summary>
[CdcHandler]
internal sealed partial class StatusFeed(Journal journal) : IChangeHandler<Insert<StatusOrder>>
{
    public ValueTask HandleAsync(Insert<StatusOrder> change, CancellationToken cancellationToken) =>
        journal.WriteAsync(FormattableString.Invariant($"{change.Row.Id} {change.Row.Status} {change.Row.Total}"));
}
