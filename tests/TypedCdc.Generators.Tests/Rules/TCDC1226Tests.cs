using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1226Tests() : RuleTests("TCDC1226")
{
    private const string Order = "[CdcTable(\"orders\")] public partial record Order([CdcReselect] Toast<string> Note);\n";

    private const string Orders = "CREATE TABLE orders (span int4range PRIMARY KEY, id bigint UNIQUE NOT NULL, note text NOT NULL);\n";

    private const string Partitioned = "CREATE TABLE orders (id bigint PRIMARY KEY, note text NOT NULL) PARTITION BY RANGE (id);\n";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order([CdcReselect] Toast<string> Note);

        [CdcHandler]
        public partial class OrderSearch : IChangeHandler<Upsert<[|Order|]>>
        {
            public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(Toast<string> Note);

        [CdcHandler]
        public partial class OrderSearch : IChangeHandler<Upsert<Order>>
        {
            public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message =>
        "'Order.Note' is marked with [CdcReselect] and selected by the replica identity of table public.orders (db/schema.sql:1), "
        + "but column span of that is int4range, of which rows cannot be looked up";

    private protected override SqlInput[] Schema => [Orders];

    [Theory]
    [InlineData(Partitioned + "CREATE TABLE p PARTITION OF orders DEFAULT; ALTER TABLE orders REPLICA IDENTITY FULL", "but that is the full row, and that of public.p is the primary key on id")]
    [InlineData("CREATE TABLE orders (id bigint NOT NULL, note text NOT NULL) PARTITION BY RANGE (id); CREATE TABLE p PARTITION OF orders (PRIMARY KEY (id)) DEFAULT", "but that is the default, but the table has no primary key, and that of public.p is the primary key on id")]
    public async Task Says_which_identity(string sql, string expected) =>
        Assert.EndsWith(expected, Assert.Single(await Reports(Order + Handlers.Of("H", "Update<[|Order|]>"), sql)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Orders, "Insert<Order>")]
    [InlineData(Orders + "ALTER TABLE orders REPLICA IDENTITY FULL", "Upsert<Order>")]
    [InlineData(Orders + "ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_id_key", "Upsert<Order>")]
    [InlineData(Partitioned, "Upsert<Order>")]
    [InlineData(Partitioned + "CREATE TABLE p PARTITION OF orders DEFAULT; ALTER TABLE p REPLICA IDENTITY FULL", "Upsert<Order>")]
    [InlineData("CREATE TABLE orders (id own PRIMARY KEY, note text NOT NULL)", "Upsert<Order>")]
    public Task Does_not_report(string sql, string change) => ReportsNothing(Order + Handlers.Of("H", change), sql);
}
