using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1219Tests() : RuleTests("TCDC1219")
{
    private const string Tables =
        """
        CREATE SCHEMA parts; CREATE TABLE orders (id bigint PRIMARY KEY) PARTITION BY RANGE (id);
        CREATE TABLE parts.a PARTITION OF orders FOR VALUES FROM (1) TO (9) PARTITION BY RANGE (id);
        CREATE TABLE parts.b PARTITION OF parts.a DEFAULT;

        """;

    protected override string Bad =>
        """
        [CdcTable([|"parts.b"|])]
        public partial record Order(long Id);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);
        """;

    protected override string Message =>
        "'Order' is mapped to table parts.b (db/schema.sql:3), a partition of public.orders, under whose name its changes arrive with publish_via_partition_root";

    private protected override SqlInput[] Schema => [Tables];

    [Theory]
    [InlineData("CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish_via_partition_root)", "a partition of public.orders, under whose name publication cdc (db/schema.sql:4) has its changes", "orders")]
    [InlineData("CREATE PUBLICATION cdc FOR TABLE parts.a WITH (publish_via_partition_root)", "a partition of parts.a, under whose name publication cdc (db/schema.sql:4) has its changes", "parts.a")]
    public async Task Says_which_table_to_map(string sql, string expected, string replacement)
    {
        Assert.EndsWith(expected, Assert.Single(await Reports(Bad, Tables + sql)), StringComparison.Ordinal);
        Assert.Equal([replacement], await Replacements(Bad, Tables + sql));
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning)]
    [InlineData("CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish_via_partition_root)", DiagnosticSeverity.Error)]
    public async Task Is_a_warning_where_no_file_makes_the_publication(string sql, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await AnalyzerRun.Of(MarkedSource.Parse(Bad).Text, [Tables + sql])).Severity);

    [Fact]
    public async Task Proposes_the_root() => Assert.Equal(["orders"], await Replacements(Bad));

    [Theory]
    [InlineData("CREATE PUBLICATION cdc FOR ALL TABLES")]
    [InlineData("CREATE PUBLICATION cdc FOR TABLE orders")]
    [InlineData("CREATE PUBLICATION cdc FOR TABLE parts.b WITH (publish_via_partition_root)")]
    [InlineData("ALTER TABLE parts.a DETACH PARTITION parts.b")]
    public Task Does_not_report(string sql) => ReportsNothing(MarkedSource.Parse(Bad).Text, Tables + sql);
}
