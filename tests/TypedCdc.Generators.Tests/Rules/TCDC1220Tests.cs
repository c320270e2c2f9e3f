using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1220Tests() : SqlRuleTests("TCDC1220")
{
    protected override string Bad =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        CREATE TABLE lines (id bigint, quantity [|)|];
        DROP TABLE [|customers|];
        """;

    protected override string Good =>
        """
        CREATE TABLE orders (id bigint NOT NULL);
        CREATE TABLE lines (id bigint, quantity int);
        DROP TABLE IF EXISTS customers;
        """;

    protected override string Message => "CREATE TABLE lines: expected a type, found )";

    [Theory]
    [InlineData("CREATE TABLE orders (id bigint NOT NULL, total numeric NOT NULL SOON);")]
    [InlineData("CREATE TABLE orders (id bigint NOT NULL, totals numeric); ALTER TABLE orders RENAME totals INTO total;")]
    [InlineData("ALTER TABLE orders ADD total numeric; CREATE TABLE orders (id bigint NOT NULL);")]
    [InlineData("ALTER TABLE orders ALTER id TYPE bigint; CREATE TABLE orders (id text NOT NULL, total numeric);")]
    [InlineData("ALTER TABLE orders RENAME id TO old_id, RENAME new_id TO id; CREATE TABLE orders (id text NOT NULL, total numeric);")]
    public async Task Nothing_else_is_said_of_what_was_left_out(string sql) => Assert.Equal(
        ["TCDC1220"],
        (await AnalyzerRun.Of(MarkedSource.Parse("[CdcTable(\"orders\")] public partial record Order(long Id, decimal? Total);").Text, [new SqlInput(sql + " CREATE TABLE x ();")]))
            .Select(problem => problem.Id));
}
