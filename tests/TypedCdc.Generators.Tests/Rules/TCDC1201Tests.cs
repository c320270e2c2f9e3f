using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1201Tests() : RuleTests("TCDC1201")
{
    private const string Sales = "CREATE SCHEMA sales; CREATE TABLE sales.orders (id bigint NOT NULL); CREATE TYPE sales.place AS (street text);";

    protected override string Bad =>
        """
        [CdcTable([|"sales.order"|])]
        public partial record Order(long Id);
        """;

    protected override string Good =>
        """
        [CdcTable("sales.orders")]
        public partial record Order(long Id);
        """;

    protected override string Message => "'Order' is mapped to table sales.order, which is not in the schema (db/schema.sql); did you mean sales.orders?";

    private protected override SqlInput[] Schema => [Sales];

    [Theory]
    [InlineData("[CdcTable([|\"orders\"|])] public partial record Order(long Id);", "sales.orders")]
    [InlineData("[CdcTable] public partial record [|Orders|](long Id);", "sales.orders")]
    [InlineData("[CdcTable(Schema = \"sales\")] public partial record [|Order|](long Id);", "orders")]
    [InlineData("[CdcTable([|\"Orders\"|], Schema = \"sales\")] public partial record Order(long Id);", "orders")]
    [InlineData("[CdcTable([|\"orders\"|], Schema = \"Sales\")] public partial record Order(long Id);", null)]
    [InlineData("[CdcTable([|\"customers\"|])] public partial record Order(long Id);", null)]
    [InlineData("[CdcTable, System.ComponentModel.DataAnnotations.Schema.Table([|\"Orders\"|], Schema = \"sales\")] public partial record Order(long Id);", "orders")]
    [InlineData("[CdcTable, System.ComponentModel.DataAnnotations.Schema.Table([|\"Orders\"|])] public partial record Order(long Id);", null)]
    [InlineData("public partial record Order(long Id); [CdcTable] partial record [|Order|];", "sales.orders")]
    [InlineData("[CdcComposite([|\"sales.places\"|])] public partial record Place(string? Street);", "sales.place")]
    [InlineData("[CdcComposite] public partial record [|Place|](string? Street);", "sales.place")]
    public async Task Proposes(string source, string? replacement) => Assert.Equal([replacement], await Replacements(source));

    [Theory]
    [InlineData("[CdcTable(\"orders\", Schema = \"sales\")] public partial record Order(long Id);")]
    [InlineData("[CdcComposite(\"sales.place\")] public partial record Place(string? Street);")]
    [InlineData("[CdcComposite(\"sales.orders\")] public partial record RowOfOrders(long? Id);")]
    public Task Does_not_report(string source) => ReportsNothing(source);

    [Fact]
    public async Task Names_are_looked_for_in_the_files_of_the_default_schema()
    {
        SqlInput schema = new("CREATE TABLE orders (id bigint NOT NULL);") { DefaultSchema = "sales" };

        await ReportsNothing("[CdcTable(\"sales.orders\")] public partial record Order(long Id);", schema);
        Assert.Equal(["sales.orders"], await Replacements("[CdcTable([|\"orders\"|])] public partial record Order(long Id);", schema));
    }

    [Fact]
    public async Task Several_files_make_one_schema()
    {
        SqlInput[] schema =
        [
            new("ALTER TABLE a RENAME TO b;", SqlInput.ProjectFolder + "db/10.sql"),
            new("CREATE TABLE a (id bigint NOT NULL);", SqlInput.ProjectFolder + "db/9.sql"),
            new("CREATE TABLE a (id bigint NOT NULL);", SqlInput.ProjectFolder + "db/11.sql"),
        ];

        await ReportsNothing("[CdcTable(\"a\")] public partial record A(long Id); [CdcTable(\"b\")] public partial record B(long Id);", schema);
        Assert.StartsWith(
            "'C' is mapped to table public.nothing, which is not in the schema (3 files: db/10.sql, …)",
            Assert.Single(await Reports("[CdcTable([|\"nothing\"|])] public partial record C(long Id);", schema)),
            StringComparison.Ordinal);
    }
}
