using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Handlers that cannot be given transactions in progress.</summary>
public sealed partial class RefusedHandlerTests
{
    [Fact]
    public void One_that_is_made_for_each_transaction()
    {
        var builder = CdcPipeline.CreateBuilder(new CdcOptions())
            .AddHandler(() => new HandlerLease<OrderStaging>(new OrderStaging(new Journal()), null)).UseSource(Play.Script());

        var exception = Assert.Throws<ArgumentException>(builder.Build);

        Assert.Contains(
            "- Handler OrderStaging is given changes of transactions in progress, and is added so that each transaction has one "
            + "of its own: several may be in progress at a time, so there must be one handler for all of them.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_not_told_of_rollbacks()
    {
        var exception = Assert.Throws<ArgumentException>(() => Play.Script().To(new Deaf()));

        Assert.Contains(
            "- Handler Deaf is given changes of transactions in progress, and does not implement IInProgressHandler: "
            + "it would never learn that they were rolled back.",
            exception.Message,
            StringComparison.Ordinal);
    }

    // The rule can be suppressed, and it does not see what is compiled already.
#pragma warning disable TCDC1108
    [CdcHandler(Delivery = Delivery.InProgress)]
#pragma warning restore TCDC1108
    private sealed partial class Deaf : IChangeHandler<Insert<Order>>, ITransactionHandler
    {
        public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
