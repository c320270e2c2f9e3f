namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1009Tests() : RuleTests("TCDC1009")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial class Order
        {
            public long Id { get; init; }

            [[|CdcColumn("total")|]]
            public decimal Total { get; }
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial class Order
        {
            public long Id { get; init; }

            [CdcColumn("total")]
            public decimal Total { get; private set; }
        }
        """;

    protected override string Message => "'Total' has an attribute of a column but is not mapped: it cannot be assigned";

    [Theory]
    [InlineData("""[CdcTable("t")] public partial class T { [[|CdcColumn("a")|]] public static int A { get; set; } public int B { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial class T { [[|CdcColumn("a")|], CdcIgnore] public int A { get; set; } public int B { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial record T(int A) { [[|CdcColumn("b")|]] public int B => A; }""")]
    public Task Also_reports(string source) => Reports(source);
}
