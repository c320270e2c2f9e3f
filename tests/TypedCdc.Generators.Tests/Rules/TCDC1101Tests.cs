namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1101Tests() : RuleTests("TCDC1101")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        public partial class [|Orders|] : IChangeHandler<Insert<Order>>
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

    protected override string Message => "'Orders' takes changes but is not marked with [CdcHandler]";

    [Theory]
    [InlineData("""[CdcTable("t")] public partial record R(int A); public abstract class B : IChangeHandler<Insert<R>> { public ValueTask HandleAsync(Insert<R> change, CancellationToken cancellationToken) => default; } public class [|H|] : B;""")]
    [InlineData("""[CdcTable("t")] public partial record R(int A); [CdcHandler] public partial class B : IBatchHandler<Insert<R>> { public ValueTask HandleAsync(ReadOnlyMemory<Insert<R>> changes, CancellationToken cancellationToken) => default; } public class [|H|] : B;""")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("""public class H<T> : IChangeHandler<Insert<T>> { public ValueTask HandleAsync(Insert<T> change, CancellationToken cancellationToken) => default; }""")]
    [InlineData("""public abstract class H : IChangeHandler<Insert<int>> { public abstract ValueTask HandleAsync(Insert<int> change, CancellationToken cancellationToken); }""")]
    [InlineData("""public class H : ITransactionHandler;""")]
    [InlineData("""[CdcTable("t")] public partial record R(int A); public class H : TypedCdc.Metadata.ICdcHandler<H>, IChangeHandler<Insert<R>> { public ValueTask HandleAsync(Insert<R> change, CancellationToken cancellationToken) => default; static void TypedCdc.Metadata.ICdcHandler<H>.MapRoutes(TypedCdc.Metadata.RouteBuilder<H> routes) { } }""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
