using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TypedCdc.Testing;
using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Hosting;

/// <summary>Pipelines in a running host.</summary>
public sealed class HostedPipelineTests
{
    private readonly HostApplicationBuilder _builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    private readonly Journal _journal = new();

    public HostedPipelineTests()
    {
        _builder.Logging.ClearProviders();
        _builder.Services.AddSingleton(_journal);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_with_settings_that_are_not_valid_does_not_start()
    {
        _builder.Services.AddTypedCdc("Sales", cdc => cdc.AddHandler<OrderIndex>());
        using var host = _builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancelled));

        Assert.Contains("Pipeline 'Sales': ConnectionString is empty", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Pipeline 'Sales': Slot is 'typedcdc_Sales'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_feeds_the_handlers_of_the_host_in_order()
    {
        _builder.Services.AddTypedCdc("sales", cdc => cdc
            .UseSource(Stream(1, Orders.Relation(), Orders.Insert(1)))
            .AddHandler<OrderIndex>()
            .AddHandler<OrderFeed>());
        using var host = _builder.Build();

        await host.StartAsync(Cancelled);
        await _journal.WaitForAsync("feed 1 at 0/100#1");
        await host.StopAsync(Cancelled).WithinDeadlineAsync();

        Assert.Equal(["upsert 1/7 at 0/100#1", "feed 1 at 0/100#1"], _journal.Entries);
    }

    [Fact]
    public async Task Two_pipelines_run_side_by_side()
    {
        _builder.Services.AddTypedCdc("sales", cdc => cdc
            .UseSource(Stream(1, Orders.Relation(), Orders.Insert(1))).AddHandler<OrderIndex>());
        _builder.Services.AddTypedCdc("stock", cdc => cdc
            .UseSource(Stream(2, Lines.Relation(), Lines.Insert(1, 2, 3))).AddHandler<LineIndex>());
        using var host = _builder.Build();

        await host.StartAsync(Cancelled);
        await _journal.WaitForAsync("upsert 1/7 at 0/100#1");
        await _journal.WaitForAsync("upsert 1.2/3 at 0/200#1");
        await host.StopAsync(Cancelled).WithinDeadlineAsync();
    }

    [Fact]
    public async Task A_host_that_stops_lets_the_transaction_in_hand_be_finished()
    {
        var handlerMayGoOn = new TaskCompletionSource();
        var probe = new OrderProbe(_journal) { OnInsert = (_, _) => new ValueTask(handlerMayGoOn.Task) };
        var source = Stream(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2));
        _builder.Services.AddSingleton(probe);
        _builder.Services.AddTypedCdc("sales", cdc => cdc.UseSource(source).AddHandler<OrderProbe>());
        using var host = _builder.Build();
        await host.StartAsync(Cancelled);
        await _journal.WaitForAsync("insert 1");

        var stopping = host.StopAsync(Cancelled);
        Assert.False(stopping.IsCompleted);
        handlerMayGoOn.SetResult();
        await stopping.WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "insert 2", "commit 701"], _journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task A_pipeline_that_fails_stops_the_host()
    {
        _builder.Services.AddSingleton(new OrderProbe(_journal) { OnInsert = (_, _) => throw new InvalidOperationException("broken") });
        _builder.Services.AddTypedCdc("sales", cdc => cdc
            .UseSource(Stream(1, Orders.Relation(), Orders.Insert(1))).AddHandler<OrderProbe>());
        using var host = _builder.Build();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

        await host.StartAsync(Cancelled);
        await Wait.UntilAsync(() => stopping.IsCancellationRequested, "the host stops");

        Assert.Equal(["begin 701", "insert 1", "abort 701"], _journal.Entries);
    }

    private static ScriptedReplicationSource Stream(int number, params IEnumerable<byte[]> messages) =>
        new ScriptedReplicationSource { StaysOpen = true }.Send(Transaction.Of(number, messages));
}
