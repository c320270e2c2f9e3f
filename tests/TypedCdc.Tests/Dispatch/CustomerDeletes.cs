using TypedCdc.Tests.Shop;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Asks for a column that is no part of the default identity.</summary>
[CdcHandler]
internal sealed partial class CustomerDeletes : IChangeHandler<Delete<OrderCustomer>>
{
    public ValueTask HandleAsync(Delete<OrderCustomer> change, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
