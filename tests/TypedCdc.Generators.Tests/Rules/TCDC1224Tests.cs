using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1224Tests() : RuleTests("TCDC1224")
{
    private const string Order = "[CdcTable(\"orders\")] public partial record Order(long Id);\n";

    private const string Orders = "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE customers (id bigint PRIMARY KEY);\n";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class OrderSearch : IChangeHandler<Upsert<[|Order|]>>
        {
            public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class OrderSearch : IChangeHandler<Insert<Order>>
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message =>
        "Upsert<Order> needs update of table public.orders, but publication cdc (db/schema.sql:3) publishes insert";

    private protected override SqlInput[] Schema => [Orders + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert');"];

    [Theory]
    [InlineData("Upsert<[|Order|]>", "delete, truncate", "needs insert, update of table public.orders, but publication cdc (db/schema.sql:3) publishes delete, truncate")]
    [InlineData("Delete<[|Order|]>", "", "needs delete of table public.orders, but publication cdc (db/schema.sql:3) publishes no operation")]
    public async Task Says_what_there_is(string change, string operations, string expected)
    {
        var sql = $"{Orders}CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = '{operations}');";
        var reported = await AnalyzerRun.Of(MarkedSource.Parse(Order + Handlers.Of("H", change)).Text, [sql]);

        Assert.EndsWith(expected, Assert.Single(reported, problem => problem.Id == "TCDC1224").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_of_each_change_of_each_handler() => Assert.Equal(3, (await Reports(
        Order + Handlers.Of("A", "Insert<Order>", "Delete<[|Order|]>", "Truncate<[|Order|]>") + Handlers.Of("B", "Delete<[|Order|]>"))).Count);

    [Fact]
    public Task Is_reported_at_the_new_row() => Reports(Order + Handlers.Of("H", "Insert<Order>", "Update<[|Order|], Order>"));

    [Theory]
    [InlineData(Orders)]
    [InlineData(Orders + "CREATE PUBLICATION cdc FOR TABLE orders")]
    [InlineData(Orders + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert'); ALTER PUBLICATION cdc SET (publish = 'insert, update, delete, truncate')")]
    [InlineData(Orders + "CREATE PUBLICATION a FOR TABLE orders WITH (publish = 'insert'); CREATE PUBLICATION b FOR TABLE orders WITH (publish = '')")]
    public Task Does_not_report(string sql) => ReportsNothing(
        Order + Handlers.Of("H", "Upsert<Order>", "Delete<Order>", "Truncate<Order>"), sql);
}
