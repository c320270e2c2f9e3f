using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedCdc.Testing;
using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Hosting;

/// <summary>What the health check of a pipeline says.</summary>
public sealed class HealthCheckTests
{
    private readonly ServiceCollection _services = [];
    private readonly ManualTime _time = new();

    public HealthCheckTests()
    {
        _services.AddLogging();
        _services.AddSingleton<TimeProvider>(_time);
        _services.AddSingleton(new Journal());
        _services.AddHealthChecks().AddTypedCdc("sales", options => options.Patience = TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_pipeline_that_does_not_start_is_unhealthy_after_a_while()
    {
        await using var provider = Build(new ScriptedReplicationSource());

        var (early, _) = await CheckAsync(provider);
        _time.Advance(TimeSpan.FromSeconds(11));
        var (late, description) = await CheckAsync(provider);

        Assert.Equal((HealthStatus.Degraded, HealthStatus.Unhealthy), (early, late));
        Assert.Equal("Still not running after 00:00:11.", description);
    }

    [Fact]
    public async Task A_running_pipeline_is_healthy()
    {
        await using var provider = Build(new ScriptedReplicationSource { StaysOpen = true });
        using var stop = new CancellationTokenSource();
        var running = Pipeline(provider).RunAsync(stop.Token);
        await Wait.UntilAsync(() => Pipeline(provider).Status.Phase == PipelinePhase.Running, "it runs");

        Assert.Equal((HealthStatus.Healthy, "Running."), await CheckAsync(provider));

        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_pipeline_that_failed_says_why()
    {
        await using var provider = Build(new ScriptedReplicationSource().Send([0x3F]));
        await Assert.ThrowsAsync<MalformedMessageException>(() => Pipeline(provider).RunAsync(TestContext.Current.CancellationToken));

        var (status, description) = await CheckAsync(provider);

        Assert.Equal(HealthStatus.Unhealthy, status);
        Assert.StartsWith("Failed: Unknown pgoutput message", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_that_was_stopped_is_unhealthy()
    {
        await using var provider = Build(new ScriptedReplicationSource().Send(Transaction.Of(1, Orders.Relation(), Orders.Insert(1))));
        await Pipeline(provider).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HealthStatus.Unhealthy, "Stopped."), await CheckAsync(provider));
        Assert.Equal(Transaction.EndLsn(1), Pipeline(provider).Status.Confirmed);
    }

    private static CdcPipeline Pipeline(IServiceProvider provider) => provider.GetRequiredKeyedService<CdcPipeline>("sales");

    private static async Task<(HealthStatus Status, string? Description)> CheckAsync(IServiceProvider provider)
    {
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        var entry = report.Entries["typedcdc_sales"];
        return (entry.Status, entry.Description);
    }

    private ServiceProvider Build(ScriptedReplicationSource source)
    {
        _services.AddTypedCdc("sales", cdc => cdc.UseSource(source).AddHandler<OrderIndex>());
        return _services.BuildServiceProvider();
    }
}
