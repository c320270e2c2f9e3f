namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1106Tests() : RuleTests("TCDC1106")
{
    protected override string Bad =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcTable("sales.orders")]
        public partial record struct OrderKey(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Update<Order, OrderKey>>
        {
            public ValueTask [|HandleAsync|](Update<Order, OrderKey> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        """
        [CdcTable("orders")]
        public partial record Order(long Id);

        [CdcTable("orders")]
        public partial record struct OrderKey(long Id);

        [CdcHandler]
        public partial class Orders : IChangeHandler<Update<Order, OrderKey>>
        {
            public ValueTask HandleAsync(Update<Order, OrderKey> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message => "Update<Order, OrderKey> names 'Order' of table 'public.orders' and 'OrderKey' of table 'sales.orders'";
}
