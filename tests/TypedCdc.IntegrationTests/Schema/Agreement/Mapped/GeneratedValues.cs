namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfGeneratedColumns;

[CdcTable("orders")]
public sealed partial record Order(long Id, int? Twice);

[CdcHandler]
public sealed partial class GeneratedValues : IChangeHandler<Insert<Order>>
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
}
