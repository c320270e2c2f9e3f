namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfNarrowTypes;

[CdcTable("orders")]
public sealed partial record Order(uint Id, double Total, char Note);

[CdcHandler]
public sealed partial class Narrow : IChangeHandler<Upsert<Order>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
}
