namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfPartitions;

[CdcTable("sales.orders_low")]
public sealed partial record Order(long Id, decimal Total);

[CdcHandler]
public sealed partial class OnePartition : IChangeHandler<Upsert<Order>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
}
