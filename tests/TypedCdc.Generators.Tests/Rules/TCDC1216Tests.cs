using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1216Tests() : RuleTests("TCDC1216")
{
    private const string Order = "[CdcTable([|\"sales.orders\"|])] public partial record Order(long Id);";

    private const string Tables = "CREATE SCHEMA sales; CREATE TABLE sales.orders (id bigint PRIMARY KEY); CREATE TABLE customers (id bigint PRIMARY KEY);\n";

    private const string Parts = "CREATE SCHEMA sales; CREATE TABLE sales.orders (id bigint PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE sales.p PARTITION OF sales.orders DEFAULT;\n";

    protected override string Bad =>
        """
        [CdcTable([|"sales.orders"|])]
        public partial record Order(long Id);
        """;

    protected override string Good =>
        """
        [CdcTable("customers")]
        public partial record Customer(long Id);
        """;

    protected override string Message => "'Order' is mapped to table sales.orders, but publication cdc (db/schema.sql:2) has no changes of it";

    private protected override SqlInput[] Schema => [Tables + "CREATE PUBLICATION cdc FOR TABLE customers;"];

    [Theory]
    [InlineData(Tables + "CREATE PUBLICATION cdc", "cdc (db/schema.sql:2) has no changes of it")]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR TABLES IN SCHEMA public", "cdc (db/schema.sql:2) has no changes of it")]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR ALL TABLES EXCEPT (TABLE sales.orders)", "cdc (db/schema.sql:2) has no changes of it")]
    [InlineData(Parts + "CREATE PUBLICATION cdc FOR ALL TABLES", "of it: they arrive under the names of its partitions, unless publish_via_partition_root is set")]
    [InlineData(Parts + "CREATE PUBLICATION cdc FOR TABLE sales.p", "of it: they arrive under the names of its partitions, unless publish_via_partition_root is set")]
    public async Task Says_what_there_is(string sql, string found) =>
        Assert.EndsWith(found, Assert.Single(await Reports(Order, sql)), StringComparison.Ordinal);

    [Fact]
    public async Task Looks_at_the_publication_that_the_project_names()
    {
        const string sql = Tables + "CREATE PUBLICATION a FOR ALL TABLES;\nCREATE PUBLICATION b FOR TABLE customers;";

        await ReportsNothing(MarkedSource.Parse(Order).Text, sql);
        await ReportsNothing(MarkedSource.Parse(Order).Text, new SqlInput(sql) { Publication = "a" });
        await ReportsNothing(MarkedSource.Parse(Order).Text, new SqlInput(sql) { Publication = "c" });
        Assert.Contains("publication b (db/schema.sql:3)", Assert.Single(await Reports(Order, new SqlInput(sql) { Publication = "b" })), StringComparison.Ordinal);
    }

    [Fact]
    public Task Nothing_else_is_told_of_it() => Reports(Order + Handlers.Of("H", "Insert<Order>"));

    [Theory]
    [InlineData(Tables)]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR TABLE sales.orders")]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR ALL TABLES")]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR TABLES IN SCHEMA sales")]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR TABLE customers; ALTER PUBLICATION cdc ADD TABLE sales.orders")]
    [InlineData(Parts + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish_via_partition_root)")]
    public Task Does_not_report(string sql) => ReportsNothing(MarkedSource.Parse(Order).Text, sql);
}
