namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1104Tests() : RuleTests("TCDC1104")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record struct OrderKey(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<OrderKey>
        {
            public ValueTask [|HandleAsync|](OrderKey change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record struct OrderKey(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Insert<OrderKey>>
        {
            public ValueTask HandleAsync(Insert<OrderKey> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message => "'Orders' takes 'OrderKey', which is not a change";

    [Theory]
    [InlineData("""[CdcHandler] public partial class H : IBatchHandler<int> { public ValueTask [|HandleAsync|](ReadOnlyMemory<int> changes, CancellationToken cancellationToken) => default; }""")]
    public Task Also_reports(string source) => Reports(source);
}
