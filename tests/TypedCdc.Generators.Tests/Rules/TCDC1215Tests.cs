using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1215Tests() : RuleTests("TCDC1215")
{
    protected override string Bad =>
        """
        [CdcTable([|"drafts"|])]
        public partial record Draft(long Id);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Draft(long Id);
        """;

    protected override string Message => "'Draft' is mapped to public.drafts (db/schema.sql:2), but it is unlogged; only permanent tables have changes to capture";

    private protected override SqlInput[] Schema => ["CREATE TABLE orders (id bigint NOT NULL);\nCREATE UNLOGGED TABLE drafts (id bigint NOT NULL);"];

    [Theory]
    [InlineData("CREATE VIEW t AS SELECT 1 AS id", "it is a view")]
    [InlineData("CREATE MATERIALIZED VIEW t AS SELECT 1 AS id", "it is a materialized view")]
    [InlineData("CREATE FOREIGN TABLE t (id bigint NOT NULL) SERVER s", "it is a foreign table")]
    [InlineData("CREATE TABLE t (id bigint NOT NULL); ALTER TABLE t SET UNLOGGED", "it is unlogged")]
    public async Task Says_what_it_is(string sql, string found) => Assert.EndsWith(
        $"but {found}; only permanent tables have changes to capture",
        Assert.Single(await Reports("[CdcTable] public partial record [|T|](long Id);", sql)),
        StringComparison.Ordinal);

    [Fact]
    public Task Nothing_else_is_told_of_it() => Reports(
        "[CdcTable] public partial record [|T|](long Id, int? Twice);" + Handlers.Of("H", "Upsert<T>", "Delete<T>"),
        "CREATE UNLOGGED TABLE t (id bigint NOT NULL, twice int GENERATED ALWAYS AS (2) STORED); CREATE PUBLICATION cdc FOR ALL TABLES");

    [Fact]
    public Task Does_not_report_a_table_made_permanent() =>
        ReportsNothing("[CdcTable] public partial record T(long Id);", "CREATE UNLOGGED TABLE t (id bigint NOT NULL); ALTER TABLE t SET LOGGED");
}
