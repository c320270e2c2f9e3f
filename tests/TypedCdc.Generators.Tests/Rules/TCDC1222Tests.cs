using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1222Tests() : RuleTests("TCDC1222")
{
    private const string Order = "public partial record Order(long Id);";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record [|Order|](long Id);

        [CdcTable("customers"), CdcSchema([|"costumers"|])]
        public partial record Customer(long Id);
        """;

    protected override string Good =>
        """
        [CdcTable("orders"), CdcSchema("sales")]
        public partial record Order(long Id);

        [CdcTable("customers"), CdcSchema("customers")]
        public partial record Customer(long Id);
        """;

    protected override string Message => "'Order' may belong to any of the databases \"sales\", \"customers\"";

    private protected override SqlInput[] Schema => [Sales, Customers];

    private static SqlInput Sales => new("CREATE TABLE orders (id bigint NOT NULL);", SqlInput.ProjectFolder + "db/sales.sql") { Name = "sales" };

    private static SqlInput Customers => new("CREATE TABLE customers (id bigint NOT NULL);", SqlInput.ProjectFolder + "db/customers.sql") { Name = "customers" };

    private static SqlInput Unnamed => new("CREATE TABLE orders (id bigint NOT NULL);", SqlInput.ProjectFolder + "db/other.sql");

    [Fact]
    public async Task Says_which_names_there_are()
    {
        Assert.StartsWith("No schema file has the name \"costumers\"; there are \"sales\", \"customers\".", (await Reports(Bad))[1], StringComparison.Ordinal);
        Assert.Equal([null, "customers"], await Replacements(Bad));
    }

    [Theory]
    [InlineData("[assembly: CdcSchema([|\"sale\"|])] [CdcTable(\"orders\")] " + Order)]
    [InlineData("[CdcTable(\"orders\"), CdcSchema([|null!|])] " + Order)]
    [InlineData("[CdcHandler, CdcSchema([|\"sale\"|])] public partial class Handler : ITransactionHandler;")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("[assembly: CdcSchema(\"sales\")] [CdcTable(\"orders\")] " + Order)]
    [InlineData("[assembly: CdcSchema(\"customers\")] [CdcTable(\"orders\"), CdcSchema(\"sales\")] " + Order)]
    [InlineData("[CdcComposite] public partial record Place(string? Street);")]
    [InlineData("[CdcHandler] public partial class Handler : ITransactionHandler;")]
    public Task Does_not_report(string source) => ReportsNothing(source);

    [Fact]
    public Task The_assembly_names_the_one_that_types_do_not() => ReportsNothing(
        """
        [assembly: CdcSchema("sales")]

        [CdcTable("items"), CdcSchema("stock")]
        public partial record Item(long Id);
        """,
        Sales,
        new SqlInput("CREATE TABLE items (id bigint NOT NULL);", SqlInput.ProjectFolder + "db/stock.sql") { Name = "stock" });

    [Fact]
    public async Task One_schema_needs_no_mark_whatever_its_name()
    {
        await ReportsNothing("[CdcTable(\"orders\")] " + Order, Sales);
        await ReportsNothing("[CdcTable(\"orders\")] " + Order, Sales, new SqlInput("CREATE TABLE b ();", SqlInput.ProjectFolder + "db/b.sql") { Name = "sales" });
    }

    [Fact]
    public async Task The_schema_without_a_name_is_that_of_types_without_a_mark()
    {
        await ReportsNothing("[CdcTable(\"orders\")] " + Order, Sales, Unnamed);
        await ReportsNothing("[CdcTable(\"orders\"), CdcSchema(\"\")] " + Order, Customers, Unnamed);
    }
}
