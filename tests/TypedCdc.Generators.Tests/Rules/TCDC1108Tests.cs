namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1108Tests() : RuleTests("TCDC1108")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [[|CdcHandler(Delivery = Delivery.InProgress)|]]
        public partial class Orders : IChangeHandler<Insert<Order>>, ITransactionHandler
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcHandler(Delivery = Delivery.InProgress)]
        public partial class Orders : IChangeHandler<Insert<Order>>, IInProgressHandler
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;

            public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message => "'Orders' is given changes of transactions in progress, but does not implement IInProgressHandler";

    [Theory]
    [InlineData("""[[|CdcHandler(Delivery = (Delivery)1)|]] public partial class H : ITransactionHandler;""")]
    public Task Also_reports(string source) => Reports(source);

    [Theory]
    [InlineData("""[CdcHandler(Delivery = Delivery.Committed)] public partial class H : ITransactionHandler;""")]
    [InlineData("""[CdcHandler] public partial class H : IInProgressHandler { public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) => default; }""")]
    [InlineData("""public abstract class B : IInProgressHandler { public abstract ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken); } [CdcHandler(Delivery = Delivery.InProgress)] public partial class H : B { public override ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) => default; }""")]
    public Task Does_not_report(string source) => ReportsNothing(source);
}
