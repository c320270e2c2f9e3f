using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1203Tests() : RuleTests("TCDC1203")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, decimal [|Total|], string? [|Note|]);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id, decimal Sum);
        """;

    protected override string Message => "'Total' is mapped to column total of table public.orders, which was renamed to sum in db/2.sql:1";

    private protected override SqlInput[] Schema =>
    [
        new("CREATE TABLE orders (id bigint NOT NULL, total numeric NOT NULL, note text);", SqlInput.ProjectFolder + "db/1.sql"),
        new("ALTER TABLE orders RENAME total TO sum;\nALTER TABLE orders DROP note;", SqlInput.ProjectFolder + "db/2.sql"),
    ];

    [Fact]
    public async Task Tells_of_columns()
    {
        Assert.Equal("'Note' is mapped to column note of table public.orders, which was dropped in db/2.sql:2", (await Reports(Bad))[1]);
        Assert.Equal(["sum", null], await Replacements(Bad));
    }

    [Theory]
    [InlineData("DROP TABLE a", "was dropped in db/schema.sql:2", null)]
    [InlineData("ALTER TABLE a RENAME TO b", "was renamed to public.b in db/schema.sql:2", "b")]
    [InlineData("ALTER TABLE a RENAME TO b; ALTER TABLE b RENAME TO c", "was renamed to public.b in db/schema.sql:2, and is called public.c now", "c")]
    [InlineData("ALTER TABLE a RENAME TO b; DROP TABLE b", "was renamed to public.b in db/schema.sql:2, and dropped since", null)]
    [InlineData("CREATE SCHEMA s; ALTER TABLE a SET SCHEMA s", "was renamed to s.a in db/schema.sql:2", "s.a")]
    [InlineData("DROP TABLE a; CREATE TABLE a (id bigint NOT NULL); ALTER TABLE a RENAME TO b", "was renamed to public.b in db/schema.sql:2", "b")]
    [InlineData("CREATE SCHEMA \"x.y\"; ALTER TABLE a SET SCHEMA \"x.y\"", "was renamed to x.y.a in db/schema.sql:2", null)]
    public async Task Tells_of_tables(string change, string expected, string? replacement)
    {
        const string source = "[CdcTable([|\"a\"|])] public partial record A(long Id);";
        var sql = "CREATE TABLE a (id bigint NOT NULL);\n" + change;

        Assert.Equal($"'A' is mapped to table public.a, which {expected}", Assert.Single(await Reports(source, sql)));
        Assert.Equal([replacement], await Replacements(source, sql));
    }

    [Theory]
    [InlineData("ALTER TABLE t RENAME x TO y; ALTER TABLE t RENAME y TO z", "was renamed to y in db/schema.sql:2, and is called z now", "z")]
    [InlineData("ALTER TABLE t RENAME x TO y; ALTER TABLE t DROP y", "was renamed to y in db/schema.sql:2, and dropped since", null)]
    [InlineData("ALTER TABLE t RENAME x TO y; ALTER TABLE t RENAME y TO x; ALTER TABLE t DROP x", "was dropped in db/schema.sql:2", null)]
    public async Task Follows_columns(string change, string expected, string? replacement)
    {
        const string source = "[CdcTable] public partial record T(int? [|X|]);";
        var sql = "CREATE TABLE t (x int);\n" + change;

        Assert.Equal($"'X' is mapped to column x of table public.t, which {expected}", Assert.Single(await Reports(source, sql)));
        Assert.Equal([replacement], await Replacements(source, sql));
    }

    [Theory]
    [InlineData("CREATE TABLE t (x int); ALTER TABLE t RENAME x TO y; ALTER TABLE t ADD x int")]
    [InlineData("CREATE TABLE t (y int); DROP TABLE t; CREATE TABLE t (x int)")]
    [InlineData("CREATE TABLE u (x int); ALTER TABLE u RENAME TO t")]
    public Task Does_not_report(string sql) => ReportsNothing("[CdcTable] public partial record T(int? X);", sql);
}
