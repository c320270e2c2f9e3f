using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1202Tests() : RuleTests("TCDC1202")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, decimal [|Totals|]);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, decimal Total);
        """;

    protected override string Message => "'Totals' wants column totals, which table public.orders (db/schema.sql:2) does not have; did you mean total?";

    private protected override SqlInput[] Schema =>
        ["\nCREATE TABLE orders (id bigint NOT NULL, total numeric NOT NULL, \"Note\" text); CREATE VIEW v AS SELECT 1; CREATE TYPE place AS (street text);"];

    [Theory]
    [InlineData("[CdcTable(\"orders\")] public partial record Order([property: CdcColumn([|\"Totals\"|])] decimal Sum);", "total")]
    [InlineData("[CdcTable(\"orders\")] public partial record Order([property: NpgsqlTypes.PgName([|\"note\"|])] string? Sum);", "Note")]
    [InlineData("[CdcTable(\"orders\")] public partial class Order { public decimal [|Totals|] { get; set; } }", "total")]
    [InlineData("[CdcTable(\"orders\")] public partial class Order { public decimal [|Customer|] { get; set; } }", null)]
    public async Task Proposes(string source, string? replacement) => Assert.Equal([replacement], await Replacements(source));

    [Fact]
    public async Task Lists_the_columns_where_none_is_meant()
    {
        Assert.EndsWith("; it has id, total, Note", Assert.Single(await Reports("[CdcTable(\"orders\")] public partial record T(int [|Customer|]);")), StringComparison.Ordinal);

        var wide = $"CREATE TABLE t ({string.Join(", ", Enumerable.Range(1, 25).Select(i => $"column_{i} int"))})";
        Assert.EndsWith("column_20 and 5 more", Assert.Single(await Reports("[CdcTable] public partial record T(int [|X|]);", wide)), StringComparison.Ordinal);
        Assert.EndsWith("; it has none", Assert.Single(await Reports("[CdcTable] public partial record T(int [|X|]);", "CREATE TABLE t ()")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[CdcTable(\"orders\")] public partial record Order(long Id, [property: CdcIgnore] int Totals = 0);")]
    public Task Does_not_report(string source) => ReportsNothing(source);

    [Fact]
    public Task Does_not_report_where_columns_are_not_known() =>
        ReportsNothing("[CdcTable] public partial record T(long X);", "CREATE TABLE t AS SELECT 1");
}
