namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfReselection;

[CdcTable("orders")]
public sealed partial record Order(long Id, [property: CdcReselect] Toast<string> Note);

[CdcHandler]
public sealed partial class Reselecting : IChangeHandler<Upsert<Order>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
}
