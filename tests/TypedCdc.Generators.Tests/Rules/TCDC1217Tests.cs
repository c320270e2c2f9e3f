using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1217Tests() : RuleTests("TCDC1217")
{
    private const string Tables = "CREATE TABLE orders (id bigint PRIMARY KEY, total int NOT NULL, twice int GENERATED ALWAYS AS (2) STORED);\n";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, int [|Total|]);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);
        """;

    protected override string Message => "'Total' wants column total, but the column list of table public.orders in publication cdc (db/schema.sql:2) has only id";

    private protected override SqlInput[] Schema => [Tables + "CREATE PUBLICATION cdc FOR TABLE orders (id);"];

    [Theory]
    [InlineData("[CdcTable(\"orders\")] public partial record Order([property: CdcColumn([|\"total\"|])] int Sum);")]
    [InlineData("[CdcTable(\"orders\")] public partial record Order(int? [|Twice|]);")]
    public Task Also_reports(string source) => Reports(source);

    [Fact]
    public async Task Lists_what_is_published() => Assert.EndsWith(
        " has only id, total",
        Assert.Single(await Reports("[CdcTable(\"orders\")] public partial record Order(int? [|Twice|]);", Tables + "CREATE PUBLICATION cdc FOR TABLE orders (total, id);")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR TABLE orders (id, total)")]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR TABLE orders")]
    [InlineData(Tables + "CREATE PUBLICATION cdc FOR TABLE orders (id); ALTER PUBLICATION cdc SET TABLE orders (id, total)")]
    [InlineData("CREATE TYPE orders AS (id bigint, total int)")]
    public Task Does_not_report(string sql) => ReportsNothing(
        $"[{(sql.StartsWith("CREATE TYPE", StringComparison.Ordinal) ? "CdcComposite" : "CdcTable")}(\"orders\")] public partial record Order(long Id, int Total);", sql);
}
