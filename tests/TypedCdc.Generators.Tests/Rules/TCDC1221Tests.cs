using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1221Tests() : SqlRuleTests("TCDC1221")
{
    protected override string Bad =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        [|DO|] $$ BEGIN ALTER TABLE orders ADD total numeric; END $$;
        [|\i other.sql|]
        """;

    protected override string Good =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        DO $$ BEGIN PERFORM 1; END $$;
        """;

    protected override string Message => "ALTER TABLE in a block of code is not followed";

    [Theory]
    [InlineData("CREATE TABLE orders (id int); DO $$ BEGIN ALTER TABLE orders ALTER id TYPE bigint; ALTER TABLE orders ALTER id SET NOT NULL; ALTER TABLE orders ADD total numeric; END $$;")]
    [InlineData("DO $$ BEGIN CREATE TABLE orders (id bigint NOT NULL, total numeric); END $$; CREATE TABLE x ();")]
    [InlineData("CREATE TABLE orders (id bigint NOT NULL, totals int); DO $$ BEGIN ALTER TABLE orders RENAME totals TO total; ALTER TABLE orders REPLICA IDENTITY FULL; END $$; CREATE PUBLICATION cdc FOR TABLE orders;")]
    [InlineData("CREATE TABLE old (id bigint, total numeric); CREATE TABLE orders (id text); ALTER TABLE old RENAME TO older; DO $$ BEGIN ALTER TABLE older ALTER id TYPE bigint; DROP TABLE orders; ALTER TABLE older RENAME TO orders; END $$;")]
    [InlineData("CREATE TABLE orders (id bigint NOT NULL, total numeric); DROP TABLE orders; CREATE TABLE x (); DO $$ BEGIN EXECUTE 'CREATE TABLE orders (id bigint NOT NULL, total numeric)'; END $$;")]
    [InlineData("CREATE TABLE orders (id bigint PRIMARY KEY, total numeric); CREATE TABLE x (); CREATE PUBLICATION cdc FOR TABLE x; DO $$ BEGIN ALTER PUBLICATION cdc ADD TABLE orders; END $$;")]
    [InlineData("CREATE UNLOGGED TABLE orders (id bigint PRIMARY KEY, total numeric); DO $$ BEGIN ALTER TABLE orders SET LOGGED; END $$;")]
    public async Task Nothing_is_said_against_what_a_block_may_have_changed(string sql) => Assert.Equal(
        ["TCDC1221"],
        (await AnalyzerRun.Of(
            MarkedSource.Parse("[CdcTable(\"orders\")] public partial record Order(long Id, decimal? Total);\n" + Handlers.Of("H", "Delete<Order>", "Insert<Order>")).Text,
            [new SqlInput(sql)])).Select(problem => problem.Id).Where(id => id is not "TCDC1218").Distinct());
}
