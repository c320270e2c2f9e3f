namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1001Tests() : RuleTests("TCDC1001")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public record [|Order|](long Id);
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);
        """;

    protected override string Message => "'Order' must be partial, so that the code for 'Order' can be added to it";

    [Theory]
    [InlineData("""public class [|Outer|] { [CdcTable("orders")] public partial record Order(long Id); }""")]
    [InlineData("""public class [|A|] { public class [|B|] { [CdcTable("orders")] public record struct [|Order|](long Id); } }""")]
    [InlineData("""[CdcHandler] public class [|Handler|] : ITransactionHandler;""")]
    public Task Also_reports(string source) => Reports(source);
}
