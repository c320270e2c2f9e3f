namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1021Tests() : RuleTests("TCDC1021")
{
    protected override string Bad =>
        """
        [CdcComposite("category")]
        public partial record Category(string Name, Category[] [|Children|]);
        """;

    protected override string Good =>
        """
        [CdcComposite("category")]
        public partial record Category(string Name, string[] Children);
        """;

    protected override string Message => "'Category' contains itself by 'Children', which no PostgreSQL type does";

    [Theory]
    [InlineData("[CdcComposite] public partial class A { public A? [|Next|] { get; set; } }")]
    [InlineData("[CdcComposite] public partial record A(int X, B? [|B|]); [CdcComposite] public partial record B(System.Collections.Generic.List<A> [|As|]);")]
    [InlineData("[CdcComposite] public partial record A(B B); [CdcComposite] public partial record B(B[] [|Bs|]);")]
    [InlineData("[CdcComposite] public partial record A(NpgsqlTypes.NpgsqlRange<A>? [|Range|]);")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("[CdcComposite] public partial record A([property: CdcIgnore] A? Next = null, int X = 0);")]
    [InlineData("[CdcComposite] public partial record A(B B, B[] Bs); [CdcComposite] public partial record B(C C); [CdcComposite] public partial record C(int X);")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
