namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfInserts;

[CdcTable("orders")]
public sealed partial record Order(long Id, decimal Total, string Note);

[CdcHandler]
public sealed partial class Inserts : IChangeHandler<Insert<Order>>
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
}
