using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>The server goes away and comes back.</summary>
public sealed class ServerFaultTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_stopped_or_crashed_server_costs_nothing(int major)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var scenario = await FaultScenario.StartAsync(major);
        foreach (var mode in new[] { ShutdownMode.Smart, ShutdownMode.Fast, ShutdownMode.Immediate })
        {
            await scenario.Server.StopAsync(mode, cancellationToken);
            await scenario.NoticeAsync();
            await scenario.Server.StartAgainAsync(cancellationToken);
            await scenario.SeeMoreAsync();
        }

        await scenario.Server.KillAsync(cancellationToken);
        await scenario.NoticeAsync();
        await scenario.Server.StartAgainAsync(cancellationToken);
        await scenario.ProveNothingIsLostAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_terminated_walsender_costs_nothing(int major)
    {
        await using var scenario = await FaultScenario.StartAsync(major);
        for (var i = 0; i < 3; i++)
        {
            var connections = scenario.Proxy.Accepted;
            await scenario.Server.ExecuteAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_replication", TestContext.Current.CancellationToken);
            await Pipelines.Eventually.HoldsAsync(() => scenario.Proxy.Accepted > connections);
            await scenario.SeeMoreAsync();
        }

        await scenario.ProveNothingIsLostAsync();
    }

    [Fact]
    public async Task A_server_that_gives_up_on_a_silent_client_costs_nothing()
    {
        await using var scenario = await FaultScenario.StartAsync(
            PostgresMajors.Newest,
            options => options.ServerTimeout = TimeSpan.FromMinutes(1),
            server => server.Settings["wal_sender_timeout"] = "1s");
        // What we send no longer arrives, so for the server it is we who are silent.
        scenario.Proxy.StallClient();
        await scenario.NoticeAsync();
        await scenario.ProveNothingIsLostAsync();
    }
}
