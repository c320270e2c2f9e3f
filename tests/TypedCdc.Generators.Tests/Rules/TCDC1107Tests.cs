namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1107Tests() : RuleTests("TCDC1107")
{
    protected override string Bad =>
        """
        public abstract partial class Base : IChangeHandler<Insert<Base.Order>>
        {
            ValueTask IChangeHandler<Insert<Order>>.[|HandleAsync|](Insert<Order> change, CancellationToken cancellationToken) => default;

            [CdcTable("orders")]
            private partial record Order(long Id);
        }

        [CdcHandler]
        public partial class Orders : Base;
        """;

    protected override string Good =>
        """
        public abstract partial class Base : IChangeHandler<Insert<Base.Order>>
        {
            ValueTask IChangeHandler<Insert<Order>>.HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;

            [CdcTable("orders")]
            protected partial record Order(long Id);
        }

        [CdcHandler]
        public partial class Orders : Base;
        """;

    protected override string Message => "'Orders' takes Insert<Order> through a base type, but cannot access";
}
