using Microsoft.Extensions.DependencyInjection;
using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Hosting;

/// <summary>Handlers that are taken from a scope of their own for each transaction.</summary>
public sealed class ScopedHandlerTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task Each_transaction_has_a_handler_of_its_own()
    {
        await RunAsync(
            Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2)),
            Transaction.Of(2, Orders.Insert(3)));

        Assert.Equal(
            [
                "begin 701", "order 1 of this unit", "order 2 of this unit", "commit 2", "disposed",
                "begin 702", "order 1 of this unit", "commit 1", "disposed",
            ],
            _journal.Entries);
    }

    [Fact]
    public async Task A_transaction_that_touches_nothing_opens_no_scope()
    {
        await RunAsync(Transaction.Of(1));

        Assert.Empty(_journal.Entries);
    }

    [Fact]
    public async Task A_handler_that_fails_is_told_and_disposed()
    {
        await Assert.ThrowsAsync<HandlerException>(
            () => RunAsync(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(-1))));

        Assert.Equal(["begin 701", "order 1 of this unit", "abort 2", "disposed"], _journal.Entries);
    }

    private async Task RunAsync(params IEnumerable<byte[]>[] transactions)
    {
        var source = new ScriptedReplicationSource();
        foreach (var transaction in transactions)
        {
            source.Send(transaction);
        }

        var services = new ServiceCollection();
        services.AddSingleton(_journal);
        services.AddTypedCdc("sales", cdc => cdc.UseSource(source).AddScopedHandler<OrderUnitOfWork>());
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await provider.GetRequiredKeyedService<CdcPipeline>("sales").RunAsync(TestContext.Current.CancellationToken);
    }
}
