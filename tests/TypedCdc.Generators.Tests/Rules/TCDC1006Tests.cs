namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1006Tests() : RuleTests("TCDC1006")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public abstract partial record [|Order|](long Id);
        """;

    protected override string Good =>
        """
        public abstract record Order(long Id);

        [CdcTable("orders")]
        public sealed partial record OnlineOrder(long Id, string Page) : Order(Id);
        """;

    protected override string Message => "'Order' is abstract, so there is no instance to read a row into";

    [Theory]
    [InlineData("""[CdcTable("t")] public static partial class [|T|];""")]
    [InlineData("""[CdcTable("t")] public ref partial struct [|T|] { public int A { get; set; } }""")]
    [InlineData("""[CdcHandler] public abstract partial class [|H|] : ITransactionHandler;""")]
    [InlineData("""[CdcHandler] public static partial class [|H|];""")]
    public Task Also_reports(string source) => Reports(source);
}
