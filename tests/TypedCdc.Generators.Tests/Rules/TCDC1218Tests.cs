using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1218Tests() : RuleTests("TCDC1218")
{
    private const string Records =
        """
        namespace Shop;
        [CdcTable("orders")] public partial record Order(long Id);
        [CdcTable("orders")] public partial record OrderKey(long Id);
        [CdcTable("customers")] public partial record Customer(long Id);

        """;

    private const string Tables = "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE customers (id bigint PRIMARY KEY);\n";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class [|OrderSearch|] : IChangeHandler<Upsert<Order>>
        {
            public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class OrderSearch : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<Order>>
        {
            public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;

            public ValueTask HandleAsync(Delete<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message => "Publication cdc (db/schema.sql:2) publishes delete of table public.orders, which no handler takes";

    private protected override SqlInput[] Schema => [Tables + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update, delete');"];

    [Theory]
    [InlineData("insert, update, delete, truncate", "Insert<Order>", "update, delete, truncate", "Update Delete Truncate")]
    [InlineData("insert, update, delete", "Delete<OrderKey>", "insert, update", "Insert Update")]
    [InlineData("insert, truncate", "Truncate<Order>", "insert", "Insert")]
    public async Task Tells_what_a_fix_needs(string published, string change, string named, string operations)
    {
        SqlInput schema = Tables + $"CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = '{published}')";
        var problem = Assert.Single(await DiagnosticAssert.Reports("TCDC1218", Records + Handlers.Of("[|H|]", change), [schema]));

        Assert.Contains($" publishes {named} of table public.orders,", problem.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(operations.Split(' '), FixProperties.Split(problem.Properties[FixProperties.Operations]!));
        Assert.Equal(change.Contains("Key", StringComparison.Ordinal) ? "global::Shop.OrderKey" : "global::Shop.Order", problem.Properties[FixProperties.Record]);
        Assert.Equal("id", problem.Properties[FixProperties.IdentityColumns]);
    }

    [Fact]
    public async Task All_handlers_count_and_the_first_is_told()
    {
        var schema = Tables + "CREATE PUBLICATION cdc FOR ALL TABLES";

        Assert.EndsWith(
            "publishes update of table public.orders, which no handler takes",
            Assert.Single(await Reports(
                Records
                + Handlers.Of("[|A|]", "Insert<Order>", "Upsert<Customer>", "Delete<Customer>")
                + Handlers.Of("B", "Delete<OrderKey>", "Truncate<Customer>")
                + Handlers.Of("C", "Truncate<Order>"),
                schema)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_table_is_told() => Assert.Equal(2, (await Reports(
        Records + Handlers.Of("[|A|]", "Insert<Customer>") + Handlers.Of("[|B|]", "Insert<Order>"), Tables + "CREATE PUBLICATION cdc FOR ALL TABLES")).Count);

    [Fact]
    public async Task Each_database_counts_for_itself()
    {
        const string sql = "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, delete')";

        var messages = await Reports(
            "[CdcTable(\"orders\"), CdcSchema(\"sales\")] public partial record Sale(long Id);"
            + "[CdcTable(\"orders\"), CdcSchema(\"stock\")] public partial record Supply(long Id);"
            + Handlers.Of("[|A|]", "Insert<Sale>")
            + Handlers.Of("[|B|]", "Delete<Supply>"),
            new SqlInput(sql, SqlInput.ProjectFolder + "db/sales.sql") { Name = "sales" },
            new SqlInput(sql, SqlInput.ProjectFolder + "db/stock.sql") { Name = "stock" });
        Assert.Equal(
            [
                "Publication cdc (db/sales.sql:1) publishes delete of table public.orders, which no handler takes",
                "Publication cdc (db/stock.sql:1) publishes insert of table public.orders, which no handler takes",
            ],
            messages);
    }

    [Theory]
    [InlineData("CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert')", "Insert<Order>")]
    [InlineData("CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, update')", "Upsert<Order>")]
    [InlineData("", "Upsert<Order>")]
    [InlineData("CREATE PUBLICATION a FOR ALL TABLES; CREATE PUBLICATION b FOR ALL TABLES", "Upsert<Order>")]
    public Task Does_not_report(string sql, string change) => ReportsNothing(Records + Handlers.Of("H", change), Tables + sql);

    [Fact]
    public Task Does_not_report_tables_that_nothing_is_taken_of() => ReportsNothing(Records, Tables + "CREATE PUBLICATION cdc FOR ALL TABLES");
}
