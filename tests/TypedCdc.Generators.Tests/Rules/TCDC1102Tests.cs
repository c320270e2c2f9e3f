namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1102Tests() : RuleTests("TCDC1102")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class [|Orders|]
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Insert<Order>>
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message => "'Orders' is marked with [CdcHandler] but implements neither";

    [Theory]
    [InlineData("""[CdcHandler] public partial class H : ITransactionHandler;""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
