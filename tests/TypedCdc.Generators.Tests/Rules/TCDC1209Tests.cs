using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1209Tests() : RuleTests("TCDC1209")
{
    private const string Records =
        """
        [CdcTable("orders")] public partial record Order(long Id, int Total, string? Note);
        [CdcTable("orders")] public partial record OrderTotal(long Id, int Total);
        [CdcTable("orders")] public partial record OrderKey(long Id);

        """;

    private const string Orders = "CREATE TABLE orders (id bigint NOT NULL, total int NOT NULL, note text);\nALTER TABLE orders ";

    private const string Parts = "CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, total int NOT NULL) PARTITION BY RANGE (id);\nCREATE TABLE p PARTITION OF orders DEFAULT;\n";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, int Total, string? Note);

        [CdcHandler]
        public partial class OrderSearch : IChangeHandler<Delete<[|Order|]>>
        {
            public ValueTask HandleAsync(Delete<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record OrderKey(long Id);

        [CdcHandler]
        public partial class OrderSearch : IChangeHandler<Delete<OrderKey>>
        {
            public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message =>
        "Delete<Order> wants total, note of the row before, but the replica identity of public.orders (db/schema.sql:1) is the primary key on id";

    private protected override SqlInput[] Schema => [Orders + "ADD PRIMARY KEY (id);"];

    [Theory]
    [InlineData("Update<OrderTotal, [|OrderTotal|]>", "ADD PRIMARY KEY (id)", "Update<OrderTotal, OrderTotal> wants total of ", "is the primary key on id", "id")]
    [InlineData("Delete<[|OrderTotal|]>", "ADD UNIQUE (total), REPLICA IDENTITY USING INDEX orders_total_key", "Delete<OrderTotal> wants id of ", "is an index on total", "total")]
    [InlineData("Delete<[|Order|]>", "ADD PRIMARY KEY (total, id)", "Delete<Order> wants note of ", "is the primary key on total, id", "total id")]
    public async Task Says_what_there_is(string change, string sql, string wanted, string found, string columns)
    {
        var problem = Assert.Single(await DiagnosticAssert.Reports("TCDC1209", Records + Handlers.Of("H", change), [Orders + sql]));

        Assert.StartsWith(wanted, problem.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith(found, problem.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(columns.Split(' '), FixProperties.Split(problem.Properties[FixProperties.IdentityColumns]!));
    }

    [Theory]
    [InlineData("", "of public.orders (db/schema.sql:1) is the primary key on id")]
    [InlineData("ALTER TABLE orders REPLICA IDENTITY FULL", "of public.p (db/schema.sql:2) is the primary key on id")]
    public async Task Partitions_have_identities_of_their_own(string sql, string found) => Assert.EndsWith(
        found,
        Assert.Single(await Reports("[CdcTable(\"orders\")] public partial record Order(long Id, int Total);" + Handlers.Of("H", "Delete<[|Order|]>"), Parts + sql)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("REPLICA IDENTITY FULL", "Delete<Order>", "Insert<Order>")]
    [InlineData("REPLICA IDENTITY FULL", "Update<OrderTotal, OrderTotal>", "Insert<Order>")]
    [InlineData("ADD PRIMARY KEY (total, id)", "Delete<OrderTotal>", "Truncate<Order>")]
    [InlineData("ADD PRIMARY KEY (id)", "Update<OrderTotal, OrderKey>", "Insert<Order>")]
    [InlineData("ADD PRIMARY KEY (id)", "Upsert<OrderTotal>", "Truncate<Order>")]
    public Task Does_not_report(string sql, string change, string another) =>
        ReportsNothing(Records + Handlers.Of("H", change, another), Orders + sql);

    [Fact]
    public Task Does_not_report_where_all_partitions_have_it() => ReportsNothing(
        "[CdcTable(\"orders\")] public partial record Order(long Id, int Total);" + Handlers.Of("H", "Delete<Order>"),
        Parts + "ALTER TABLE orders REPLICA IDENTITY FULL; ALTER TABLE p REPLICA IDENTITY FULL; CREATE UNLOGGED TABLE u PARTITION OF orders FOR VALUES FROM (1) TO (2);");
}
