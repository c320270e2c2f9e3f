namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1105Tests() : RuleTests("TCDC1105")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Insert<Order>>, IBatchHandler<Insert<Order>>
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;

            public ValueTask [|HandleAsync|](ReadOnlyMemory<Insert<Order>> changes, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Upsert<Order>>, IBatchHandler<Insert<Order>>
        {
            public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;

            public ValueTask HandleAsync(ReadOnlyMemory<Insert<Order>> changes, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message => "'Orders' takes IChangeHandler<Insert<Order>> and IBatchHandler<Insert<Order>>, which are the same changes of table 'public.orders'";

    [Theory]
    [InlineData("""[CdcTable("t")] public partial record R(int A); [CdcTable("public.t")] public partial record S(int A); [CdcHandler] public partial class H : IChangeHandler<Insert<R>>, IChangeHandler<Insert<S>> { public ValueTask HandleAsync(Insert<R> change, CancellationToken cancellationToken) => default; public ValueTask [|HandleAsync|](Insert<S> change, CancellationToken cancellationToken) => default; }""")]
    [InlineData("""[CdcTable("t")] public partial record R(int A); [CdcHandler] public partial class H : IChangeHandler<Update<R>>, IChangeHandler<Update<R, R>> { public ValueTask HandleAsync(Update<R> change, CancellationToken cancellationToken) => default; public ValueTask [|HandleAsync|](Update<R, R> change, CancellationToken cancellationToken) => default; }""")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("""[CdcTable("t")] public partial record R(int A); [CdcTable("u")] public partial record S(int A); [CdcHandler] public partial class H : IChangeHandler<Insert<R>>, IChangeHandler<Insert<S>> { public ValueTask HandleAsync(Insert<R> change, CancellationToken cancellationToken) => default; public ValueTask HandleAsync(Insert<S> change, CancellationToken cancellationToken) => default; }""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
