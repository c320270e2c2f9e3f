namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfTruncations;

[CdcTable("orders")]
public sealed partial record Order(long Id, decimal Total);

[CdcHandler]
public sealed partial class Truncations : IChangeHandler<Truncate<Order>>
{
    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken) => default;
}
