namespace TypedCdc.IntegrationTests.Schema.Agreement.Mapped.OfTwoTables;

[CdcTable("orders")]
public sealed partial record Order(long Id);

[CdcTable("entries")]
public sealed partial record Entry(int Number);

[CdcHandler]
public sealed partial class TwoTables : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<Order>>, IChangeHandler<Insert<Entry>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Delete<Order> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Insert<Entry> change, CancellationToken cancellationToken) => default;
}
