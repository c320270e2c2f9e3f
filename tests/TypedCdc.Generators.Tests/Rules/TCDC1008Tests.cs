namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1008Tests() : RuleTests("TCDC1008")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        file partial record [|Order|](long Id);
        """;

    protected override string Good =>
        """
        public partial class OrderCopy
        {
            [CdcTable("orders")]
            private partial record Order(long Id);
        }
        """;

    protected override string Message => "'Order' is local to its file, where generated code cannot reach it";

    [Theory]
    [InlineData("""file partial class Outer { [CdcTable("t")] public partial record [|T|](int A); }""")]
    [InlineData("""[CdcHandler] file partial class [|H|] : ITransactionHandler;""")]
    public Task Also_reports(string source) => Reports(source);
}
