using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1214Tests() : RuleTests("TCDC1214")
{
    private const string Order = "[CdcTable(\"orders\")] public partial record Order(long Id, int? [|Twice|]);";

    private const string Stored = "CREATE TABLE orders (id bigint PRIMARY KEY,\ntwice int GENERATED ALWAYS AS (2) STORED);\n";

    private const string Virtual = "CREATE TABLE orders (id bigint PRIMARY KEY, twice int GENERATED ALWAYS AS (2) VIRTUAL);\n";

    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, int? [|Twice|]);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);
        """;

    protected override string Message =>
        "'Twice' wants column twice (db/schema.sql:2), which is generated and not published before PostgreSQL 18, and from then on only with publish_generated_columns = stored";

    private protected override SqlInput[] Schema => [Stored];

    [Theory]
    [InlineData(Virtual, "not published; virtual ones never are")]
    [InlineData(Virtual + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish_generated_columns = stored)", "not published; virtual ones never are")]
    [InlineData(Virtual + "CREATE PUBLICATION cdc FOR TABLE orders (id)", "not published; virtual ones never are")]
    [InlineData(Stored + "CREATE PUBLICATION cdc FOR ALL TABLES", "not published; publication cdc (db/schema.sql:3) does not say publish_generated_columns = stored, as it can from PostgreSQL 18 on")]
    public async Task Says_why(string sql, string why) => Assert.EndsWith(why, Assert.Single(await Reports(Order, sql)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Stored, DiagnosticSeverity.Warning)]
    [InlineData(Stored + "CREATE PUBLICATION cdc FOR ALL TABLES", DiagnosticSeverity.Error)]
    [InlineData(Virtual, DiagnosticSeverity.Error)]
    public async Task Is_a_warning_where_the_pipeline_may_publish_it(string sql, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await AnalyzerRun.Of(MarkedSource.Parse(Order).Text, [sql])).Severity);

    [Fact]
    public async Task Is_reported_at_the_name_of_the_column() =>
        await Reports("[CdcTable(\"orders\")] public partial record Order([property: CdcColumn([|\"twice\"|])] int? Doubled);");

    [Theory]
    [InlineData(Stored + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish_generated_columns = stored)")]
    [InlineData(Stored + "CREATE PUBLICATION cdc FOR TABLE orders (id, twice)")]
    public Task Does_not_report(string sql) => ReportsNothing(MarkedSource.Parse(Order).Text, sql);
}
