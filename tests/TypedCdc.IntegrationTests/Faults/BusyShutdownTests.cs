using System.Diagnostics;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>A server that shuts down while a handler is busy.</summary>
public sealed class BusyShutdownTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_busy_handler_holds_a_shutdown_up_no_longer_than_allowed(int major)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var scenario = await FaultScenario.StartAsync(
            major, options => options.ServerShutdownTimeout = TimeSpan.FromSeconds(1));
        var mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scenario.Log.Hold = async token =>
        {
            holding.TrySetResult();
            await mayGoOn.Task.WaitAsync(token);
        };
        await holding.Task.WaitAsync(Eventually.Deadline, cancellationToken);

        var began = Stopwatch.GetTimestamp();
        await scenario.Server.StopAsync(ShutdownMode.Fast, cancellationToken);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(30));

        mayGoOn.SetResult();
        await scenario.Server.StartAgainAsync(cancellationToken);
        await scenario.ProveNothingIsLostAsync();
    }
}
