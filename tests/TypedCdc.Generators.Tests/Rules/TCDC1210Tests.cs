using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1210Tests() : RuleTests("TCDC1210")
{
    private const string Order = "[CdcTable(\"orders\")] public partial record Order(long Id);\n";

    private const string Orders = "CREATE TABLE orders (id bigint NOT NULL);\n";

    private const string Partitioned = "CREATE TABLE orders (id bigint NOT NULL) PARTITION BY RANGE (id);\n";

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
        "The replica identity of table public.orders (db/schema.sql:1) is the default, but the table has no primary key; "
        + "the server refuses updates and deletes of it once they are published, as Upsert<Order> needs";

    private protected override SqlInput[] Schema => [Orders];

    [Theory]
    [InlineData("ALTER TABLE orders ADD PRIMARY KEY (id), REPLICA IDENTITY NOTHING", "REPLICA IDENTITY NOTHING")]
    [InlineData("ALTER TABLE orders ADD UNIQUE (id)", "the default, but the table has no primary key")]
    [InlineData("ALTER TABLE orders ADD PRIMARY KEY (id) DEFERRABLE", "the default, but the table has no primary key")]
    [InlineData("ALTER TABLE orders ADD UNIQUE (id), REPLICA IDENTITY USING INDEX orders_id_key; DROP INDEX orders_id_key; ALTER TABLE orders DROP CONSTRAINT orders_id_key", "an index that is gone")]
    public async Task Says_what_there_is(string sql, string found) => Assert.Contains(
        $" is {found}; ",
        Assert.Single(await Reports(Order + Handlers.Of("H", "Delete<[|Order|]>"), Orders + sql)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Is_told_once_for_a_handler() => Assert.EndsWith(
        "as Update<Order, Order> needs",
        Assert.Single(await Reports(Order + Handlers.Of("H", "Insert<Order>", "Truncate<Order>", "Delete<Order>", "Update<[|Order|], Order>"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Is_told_for_the_partition_that_has_none()
    {
        var sql = Partitioned + "CREATE TABLE a PARTITION OF orders (PRIMARY KEY (id)) DEFAULT;\nCREATE TABLE b PARTITION OF orders FOR VALUES FROM (1) TO (2);";

        Assert.StartsWith(
            "The replica identity of table public.b (db/schema.sql:3) is the default, but",
            Assert.Single(await Reports(Order + Handlers.Of("H", "Upsert<[|Order|]>"), sql)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning, "Delete<Customer> needs")]
    [InlineData("CREATE PUBLICATION cdc FOR TABLE customers", DiagnosticSeverity.Error, "publication cdc (db/schema.sql:2) does")]
    [InlineData("CREATE PUBLICATION cdc FOR TABLE customers, orders", DiagnosticSeverity.Warning, "publication cdc (db/schema.sql:2) does")]
    [InlineData("CREATE PUBLICATION cdc FOR TABLE customers WITH (publish = 'insert')", DiagnosticSeverity.Error, "Delete<Customer> needs")]
    public async Task Is_told_where_another_table_has_deletes_published(string publication, DiagnosticSeverity severity, string why)
    {
        const string customer = "[CdcTable(\"customers\")] public partial record Customer(long Id);\n";
        const string customers = "CREATE TABLE customers (id bigint PRIMARY KEY); ";
        var reported = await AnalyzerRun.Of(
            Order + customer + Handlers.Of("H", "Insert<Order>", "Delete<Customer>"), [customers + Orders + publication]);
        var problem = Assert.Single(reported, problem => problem.Id == "TCDC1210");

        Assert.Equal(severity, problem.Severity);
        Assert.EndsWith($"once they are published, as {why}", problem.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Insert<[|Order|]>")]
    [InlineData("Truncate<[|Order|]>")]
    public async Task Is_a_warning_where_only_the_publication_has_updates(string change)
    {
        const string publication = "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate');";
        var source = Order + Handlers.Of("H", change);
        var reported = (await AnalyzerRun.Of(MarkedSource.Parse(source).Text, [Orders + publication])).Where(problem => problem.Id == "TCDC1210");
        var problem = Assert.Single(reported);

        Assert.Equal(DiagnosticSeverity.Warning, problem.Severity);
        Assert.Equal("Order", AnalyzerRun.At(problem));
        Assert.EndsWith("as publication cdc (db/schema.sql:2) does", problem.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await AnalyzerRun.Of(MarkedSource.Parse(source).Text, [Orders + publication], "[*.cs]\ndotnet_diagnostic.TCDC1210.severity = none\n"),
            problem => problem.Id == "TCDC1210");
    }

    [Theory]
    [InlineData(Orders + "ALTER TABLE orders ADD PRIMARY KEY (id)", "Upsert<Order>")]
    [InlineData(Orders + "ALTER TABLE orders REPLICA IDENTITY FULL", "Delete<Order>")]
    [InlineData(Orders + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert')", "Insert<Order>")]
    [InlineData(Orders + "CREATE TABLE other (id int PRIMARY KEY); CREATE PUBLICATION a FOR TABLE other; CREATE PUBLICATION b FOR TABLE orders", "Insert<Order>")]
    [InlineData(Partitioned, "Upsert<Order>")]
    [InlineData(Partitioned + "CREATE TABLE a PARTITION OF orders (PRIMARY KEY (id)) DEFAULT;", "Upsert<Order>")]
    [InlineData(Partitioned + "CREATE UNLOGGED TABLE a PARTITION OF orders DEFAULT;", "Upsert<Order>")]
    public Task Does_not_report(string sql, string change) => ReportsNothing(Order + Handlers.Of("H", change), sql);
}
