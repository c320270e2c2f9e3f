namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfOldRows;

[CdcTable("orders")]
public sealed partial record Order(long Id, decimal Total);

[CdcHandler]
public sealed partial class OldRows : IChangeHandler<Insert<Order>>, IChangeHandler<Update<Order, Order>>, IChangeHandler<Delete<Order>>
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Update<Order, Order> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Delete<Order> change, CancellationToken cancellationToken) => default;
}
