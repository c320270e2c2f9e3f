namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1002Tests() : RuleTests("TCDC1002")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial class [|Order|](string secret)
        {
            public long Id { get; set; } = secret.Length;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial class Order(long id)
        {
            public long Id { get; } = id;
        }
        """;

    protected override string Message => "'Order' cannot be created from a row: it has neither a constructor without parameters nor one whose parameters all match";

    [Theory]
    [InlineData("""[CdcTable("t")] public partial class [|T|] { public T(int a) { } public T(string b) { } public int A { get; } public string B { get; } = ""; }""")]
    [InlineData("""[CdcTable("t")] public partial record [|T|](long Id, [property: CdcIgnore] object Tag);""")]
    [InlineData("""[CdcTable("t")] public partial class [|T|] { [CdcIgnore] public required int A { get; set; } public int B { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial class [|T|] { public required int A; public int B { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial class [|T|] { public T(out int a) => a = 0; public int A { get; } }""")]
    [InlineData("""[CdcTable("t")] public partial class [|T|] { public T(long a) { } public int A { get; } }""")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("""[CdcTable("t")] public partial class T { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public T() { } [CdcIgnore] public required int A { get; set; } public int B { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial class T { private T() { } public int A { get; set; } }""")]
    [InlineData("""[CdcTable("t")] public partial class T { private T() { } public T(int a) => A = a; public int A { get; } }""")]
    [InlineData("""[CdcTable("t")] public partial record T(int A) { public T(string b) : this(b.Length) { } }""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
