namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfUpserts;

[CdcTable("orders")]
public sealed partial record Order(long Id, decimal Total, string Note);

[CdcTable("orders")]
public sealed partial record OrderKey(long Id);

[CdcHandler]
public sealed partial class Upserts : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<OrderKey>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) => default;
}
