using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1213Tests() : RuleTests("TCDC1213")
{
    protected override string Bad =>
        """
        [CdcComposite("address")]
        public partial record Address(string? Street, string? [|Zipp|]);
        """;

    protected override string Good =>
        """
        [CdcComposite("address")]
        public partial record Address(string? Street, string? Zip);
        """;

    protected override string Message => "'Zipp' wants attribute zipp, which composite public.address (db/schema.sql:1) does not have; did you mean zip?";

    private protected override SqlInput[] Schema => ["CREATE TYPE address AS (street text, zip text, geo point);\nCREATE TABLE customers (id bigint NOT NULL, home address);"];

    [Theory]
    [InlineData("[CdcComposite] public partial record Address([property: CdcColumn([|\"Zip\"|])] string? Code);", "zip")]
    [InlineData("[CdcComposite] public partial class Address { public string? [|Country|] { get; set; } }", null)]
    [InlineData("[CdcComposite] public partial record Customers(long Id, PgRaw? [|Homes|]);", "home")]
    public async Task Proposes(string source, string? replacement) => Assert.Equal([replacement], await Replacements(source));

    [Fact]
    public async Task Lists_the_attributes_where_none_is_meant() => Assert.EndsWith(
        "; it has street, zip, geo", Assert.Single(await Reports("[CdcComposite] public partial record Address(string? [|Country|]);")), StringComparison.Ordinal);

    [Theory]
    [InlineData("[CdcComposite] public partial record Address(string? Zip); [CdcTable] public partial record Customers(long Id, Address? Home);")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
