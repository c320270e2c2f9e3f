namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1103Tests() : RuleTests("TCDC1103")
{
    protected override string Bad =>
        """
        public record Order(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Insert<Order>>
        {
            public ValueTask [|HandleAsync|](Insert<Order> change, CancellationToken cancellationToken) => default;
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

    protected override string Message => "'Orders' takes Insert<Order>, but 'Order' is not mapped to a table";

    [Theory]
    [InlineData("""[CdcHandler] public partial class H : IChangeHandler<Upsert<int>> { public ValueTask [|HandleAsync|](Upsert<int> change, CancellationToken cancellationToken) => default; }""")]
    [InlineData("""[CdcTable("t")] public partial record struct R(int A); [CdcHandler] public partial class H : IBatchHandler<Delete<R?>> { public ValueTask [|HandleAsync|](ReadOnlyMemory<Delete<R?>> changes, CancellationToken cancellationToken) => default; }""")]
    [InlineData("""[CdcTable("t")] public partial record R(int A); [CdcHandler] public partial class H : IChangeHandler<Update<R, string>> { public ValueTask [|HandleAsync|](Update<R, string> change, CancellationToken cancellationToken) => default; }""")]
    [InlineData("""[CdcTable("t")] public partial record R(int A); public record D(int A) : R(A); [CdcHandler] public partial class H : IChangeHandler<Insert<D>> { public ValueTask [|HandleAsync|](Insert<D> change, CancellationToken cancellationToken) => default; }""")]
    public Task Also_reports(string source) => Reports(source);
}
