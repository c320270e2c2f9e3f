using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1225Tests() : RuleTests("TCDC1225")
{
    private const string Order = "[CdcTable(\"orders\")] public partial record Order(int Total);\n";

    private const string Orders = "CREATE TABLE orders (id bigint PRIMARY KEY, total int NOT NULL, a int NOT NULL);\n";

    private const string Partitioned = "CREATE TABLE orders (id bigint PRIMARY KEY, total int NOT NULL, a int NOT NULL) PARTITION BY RANGE (id);\n";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(int Total);

        [CdcHandler]
        public partial class OrderTotals : IChangeHandler<Upsert<[|Order|]>>
        {
            public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("customers")]
        public partial record Customer(int Total);

        [CdcHandler]
        public partial class CustomerTotals : IChangeHandler<Upsert<Customer>>
        {
            public ValueTask HandleAsync(Upsert<Customer> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message =>
        "The column list of table public.orders in publication cdc (db/schema.sql:3) has only total, while the replica identity of public.orders "
        + "(db/schema.sql:1) is the primary key on id; with it, the server refuses updates and deletes of the table";

    private protected override SqlInput[] Schema =>
    [
        Orders + "CREATE TABLE customers (id bigint PRIMARY KEY, total int NOT NULL);\n"
        + "CREATE PUBLICATION cdc FOR TABLE orders (total), customers (total, id) WITH (publish = 'insert, update');",
    ];

    [Theory]
    [InlineData(Orders + "ALTER TABLE orders REPLICA IDENTITY FULL; CREATE PUBLICATION cdc FOR TABLE orders (id, total, a) WITH (publish = 'insert, update')", "the replica identity of public.orders (db/schema.sql:1) is the full row;")]
    [InlineData(Orders + "CREATE UNIQUE INDEX i ON orders (a); ALTER TABLE orders REPLICA IDENTITY USING INDEX i; CREATE PUBLICATION cdc FOR TABLE orders (id, total) WITH (publish = 'insert, update')", "is an index on a;")]
    [InlineData(Partitioned + "CREATE TABLE p PARTITION OF orders DEFAULT; ALTER TABLE p REPLICA IDENTITY FULL; CREATE PUBLICATION cdc FOR TABLE orders (id, total) WITH (publish = 'insert, update', publish_via_partition_root)", "the replica identity of public.p (db/schema.sql:2) is the full row;")]
    public async Task Says_which_identity(string sql, string expected) => Assert.Contains(
        expected,
        Assert.Single(await Reports(Order + Handlers.Of("H", "Upsert<[|Order|]>"), sql)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Insert<[|Order|]>")]
    [InlineData("Truncate<[|Order|]>")]
    public async Task Is_reported_where_nobody_takes_what_breaks(string change)
    {
        var sql = $"{Orders}CREATE PUBLICATION cdc FOR TABLE orders (total);";
        var reported = await AnalyzerRun.Of(MarkedSource.Parse(Order + Handlers.Of("H", change)).Text, [sql]);

        Assert.Single(reported, problem => problem.Id == "TCDC1225");
    }

    [Fact]
    public async Task Is_reported_where_the_publication_would_have_to_be_altered()
    {
        const string sql = Orders + "CREATE TABLE customers (id bigint PRIMARY KEY); CREATE PUBLICATION cdc FOR TABLE orders (total), customers WITH (publish = 'insert');";
        const string customer = "[CdcTable(\"customers\")] public partial record Customer(long Id);";
        var reported = await AnalyzerRun.Of(Order + customer + Handlers.Of("H", "Insert<Order>", "Insert<Customer>", "Delete<Customer>"), [sql]);

        Assert.Equal(["TCDC1224", "TCDC1225"], reported.Select(problem => problem.Id).Order());
    }

    [Theory]
    [InlineData(Orders)]
    [InlineData(Orders + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert')")]
    [InlineData(Orders + "CREATE PUBLICATION cdc FOR TABLE orders (total) WITH (publish = 'insert')")]
    [InlineData(Orders + "CREATE PUBLICATION cdc FOR TABLE orders (total, id) WITH (publish = 'insert')")]
    [InlineData(Orders + "CREATE PUBLICATION a FOR TABLE orders (total); CREATE PUBLICATION b FOR TABLE orders (total)")]
    [InlineData(Partitioned + "CREATE UNLOGGED TABLE p PARTITION OF orders DEFAULT; ALTER TABLE p REPLICA IDENTITY FULL; CREATE PUBLICATION cdc FOR TABLE orders (id, total) WITH (publish = 'insert', publish_via_partition_root)")]
    public Task Does_not_report(string sql) => ReportsNothing(Order + Handlers.Of("H", "Insert<Order>"), sql);
}
