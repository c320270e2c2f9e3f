namespace TypedCdc.Generators.Tests.Rules;

public sealed class TCDC1110Tests() : RuleTests("TCDC1110")
{
    protected override string Bad => Handler("Update<Order>", "[CdcReselect] ", "[|HandleAsync|]");

    protected override string Good => Handler("Update<Order>", "", "HandleAsync");

    protected override string Message =>
        "'Orders' takes Update<Order> of transactions in progress, but 'Order' has members marked with [CdcReselect], and before the commit the row cannot be seen; take a type without them";

    [Fact]
    public Task Also_reports() => Reports(Handler("Upsert<Order>", "[CdcReselect] ", "[|HandleAsync|]"));

    [Fact]
    public Task Does_not_report_what_is_never_left_out() => ReportsNothing(Handler("Insert<Order>", "[CdcReselect] ", "HandleAsync"));

    [Fact]
    public Task Does_not_report_after_the_commit() => ReportsNothing(
        Handler("Update<Order>", "[CdcReselect] ", "HandleAsync").Replace("Delivery.InProgress", "Delivery.Committed", StringComparison.Ordinal));

    private static string Handler(string change, string mark, string method) =>
        $$"""
        [CdcTable("orders")]
        public partial record Order(long Id, {{mark}}Toast<string> Note);

        [CdcHandler(Delivery = Delivery.InProgress)]
        public partial class Orders : IChangeHandler<{{change}}>, IInProgressHandler
        {
            public ValueTask {{method}}({{change}} change, CancellationToken cancellationToken) => default;

            public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) => default;
        }
        """;
}
