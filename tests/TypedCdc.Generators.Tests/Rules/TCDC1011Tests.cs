namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1011Tests() : RuleTests("TCDC1011")
{
    private const string Types =
        """
        public sealed record Address(string Street);

        [System.Text.Json.Serialization.JsonSerializable(typeof(Address))]
        public sealed partial class ShopJson : System.Text.Json.Serialization.JsonSerializerContext;

        public abstract partial class AbstractJson : System.Text.Json.Serialization.JsonSerializerContext
        {
            protected AbstractJson() : base(null) { }
        }
        """;

    protected override string Bad => Types +
        """
        [CdcTable("customers")]
        public partial record Customer(long Id, [[|CdcJson(typeof(ShopJson))|]] Version Version);
        """;

    protected override string Good => Types +
        """
        [CdcTable("customers")]
        public partial record Customer(long Id, [CdcJson(typeof(ShopJson))] Address Address);
        """;

    protected override string Message =>
        "'Version' cannot be read from JSON by 'ShopJson', which does not list it; add [JsonSerializable(typeof(Version))] to ShopJson";

    [Theory]
    [InlineData("[[|CdcJson(typeof(string))|]] Address Address", "'Address' cannot be read from JSON by 'String', which is no JsonSerializerContext")]
    [InlineData("[[|CdcJson(typeof(AbstractJson))|]] Address Address", "'Address' cannot be read from JSON by 'AbstractJson', which is abstract")]
    [InlineData("[[|CdcJson(typeof(ShopJson))|]] int Number", "'Number' cannot be read from JSON by 'ShopJson', which does not list it; add")]
    [InlineData("[[|CdcJson(typeof(ShopJson))|]] Toast<Version?[]> V", "'V' cannot be read from JSON by 'ShopJson', which does not list it; add [JsonSerializable(typeof(Version?[]))]")]
    public async Task Also_reports(string member, string message) =>
        Assert.StartsWith(message, Assert.Single(await Reports($"{Types}[CdcTable(\"t\")] public partial record T({member});")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Address?")]
    [InlineData("Toast<Address?>")]
    [InlineData("Address[]")]
    [InlineData("System.Collections.Generic.List<Address?>?")]
    [InlineData("Toast<System.Collections.Immutable.ImmutableArray<Address>>")]
    public Task Does_not_report(string type) =>
        ReportsNothing($"{Types}[CdcTable(\"t\")] public partial record T([CdcJson(typeof(ShopJson))] {type} Member);");
}
