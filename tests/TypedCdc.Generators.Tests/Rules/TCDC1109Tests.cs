namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1109Tests() : RuleTests("TCDC1109")
{
    private const string Records =
        """
        [CdcTable("orders")] public partial record Order(long Id, [CdcReselect] Toast<string> Note);
        [CdcTable("orders")] public partial record OrderKey(long Id);
        """;

    protected override string Bad =>
        $$"""
        {{Records}}

        [CdcHandler]
        public partial class Orders : IChangeHandler<Delete<Order>>
        {
            public ValueTask [|HandleAsync|](Delete<Order> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Good =>
        $$"""
        {{Records}}

        [CdcHandler]
        public partial class Orders : IChangeHandler<Delete<OrderKey>>
        {
            public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) => default;
        }
        """;

    protected override string Message =>
        "'Orders' takes Delete<Order>, but 'Order' has members marked with [CdcReselect], and the old row is no longer there to be selected; take a type without them";

    [Theory]
    [InlineData("Update<OrderKey, Order>", "")]
    [InlineData("Delete<Marked>", "[CdcTable(\"orders\"), CdcReselect] public partial record Marked(long Id, Toast<string> Note);")]
    [InlineData("Delete<Derived>", "[CdcTable(\"orders\")] public partial record Derived(long Id) : Base(Id); public record Base(long Id) { [CdcReselect] public Toast<string> Note { get; init; } }")]
    public Task Also_reports(string change, string record) => Reports(
        $$"""
        {{Records}}
        {{record}}
        [CdcHandler] public partial class H : IBatchHandler<{{change}}>
        {
            public ValueTask [|HandleAsync|](System.ReadOnlyMemory<{{change}}> changes, CancellationToken cancellationToken) => default;
        }
        """);

    [Theory]
    [InlineData("Insert<Order>")]
    [InlineData("Update<Order>")]
    [InlineData("Update<Order, OrderKey>")]
    [InlineData("Upsert<Order>")]
    [InlineData("Truncate<Order>")]
    public Task Does_not_report(string change) => ReportsNothing(
        $$"""
        {{Records}}
        [CdcHandler] public partial class H : IChangeHandler<{{change}}>
        {
            public ValueTask HandleAsync({{change}} change, CancellationToken cancellationToken) => default;
        }
        """);
}
