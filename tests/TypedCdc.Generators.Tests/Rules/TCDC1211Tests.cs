using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1211Tests() : RuleTests("TCDC1211")
{
    protected override string Bad =>
        """
        public enum Status { Open, Paid }

        [CdcTable("orders")]
        public partial record Order(long Id, [|Status|] Status);
        """;

    protected override string Good =>
        """
        public enum Status { Open, Paid, InTransit }

        [CdcTable("orders")]
        public partial record Order(long Id, Status Status);
        """;

    protected override string Message =>
        "'Status' is Status, which has no member for label 'in_transit' of public.status (db/schema.sql:1); add one, or mark one that stands for all others";

    private protected override SqlInput[] Schema =>
        ["CREATE TYPE status AS ENUM ('open', 'paid');\nALTER TYPE status ADD VALUE 'in_transit';\nCREATE DOMAIN active AS status;\nCREATE TABLE orders (id bigint NOT NULL, status status NOT NULL);\nCREATE TYPE step AS (status status);"];

    [Fact]
    public async Task Tells_what_to_add_where()
    {
        var reported = Assert.Single(await DiagnosticAssert.Reports(
            "TCDC1211", "public class Shop { public enum Status { Open } } [CdcTable] public partial record Orders(long Id, [|Shop.Status|] Status);", Schema));

        Assert.Contains("no member for the labels 'paid', 'in_transit' of", reported.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("Shop+Status", reported.Properties[FixProperties.Type]);
        Assert.Equal(["paid", "in_transit"], FixProperties.Split(reported.Properties[FixProperties.Labels]!));
    }

    [Theory]
    [InlineData("[CdcTable] public partial record T([|Status[]|] A);", "CREATE TABLE t (a status[] NOT NULL)")]
    [InlineData("[CdcTable] public partial record T([|Toast<Status?>|] A);", "CREATE TABLE t (a active)")]
    [InlineData("[CdcValue] public record W(Status S); [CdcTable] public partial record T([|W|] A);", "CREATE TABLE t (a status NOT NULL)")]
    [InlineData("[CdcComposite] public partial record Step([|Status|] Status);", "")]
    public Task Also_reports(string source, string sql) =>
        Reports($"public enum Status {{ Open, Paid }} {source}", Schema[0].GetText(TestContext.Current.CancellationToken) + sql);

    [Theory]
    [InlineData("public enum Status { Open, [CdcUnknownLabel] Other }")]
    [InlineData("public enum Status { Open, Paid, [NpgsqlTypes.PgName(\"in_transit\")] OnTheWay }")]
    public async Task Does_not_report(string source)
    {
        var reported = await AnalyzerRun.Of($"{source} [CdcTable] public partial record Orders(long Id, Status Status);", Schema);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "TCDC1211");
    }
}
