using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>The network does what networks do.</summary>
public sealed class NetworkFaultTests
{
    [Fact]
    public async Task A_cut_connection_costs_nothing()
    {
        await using var scenario = await FaultScenario.StartAsync(PostgresMajors.Newest);
        for (var i = 0; i < 5; i++)
        {
            scenario.Proxy.Cut();
            await scenario.SeeMoreAsync();
        }

        await scenario.ProveNothingIsLostAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(777)]
    public async Task A_stream_that_stalls_anywhere_is_given_up(int afterBytes)
    {
        await using var scenario = await FaultScenario.StartAsync(PostgresMajors.Newest);
        scenario.Proxy.StallServer(afterBytes);
        await scenario.NoticeAsync();
        Assert.Contains("has sent nothing", scenario.Status.Reason?.Message ?? "", StringComparison.Ordinal);
        await scenario.ProveNothingIsLostAsync();
    }

    [Fact]
    public async Task Connections_that_are_never_answered_are_given_up()
    {
        await using var scenario = await FaultScenario.StartAsync(PostgresMajors.Newest);
        scenario.Proxy.IsSilent = true;
        scenario.Proxy.Cut();
        await scenario.NoticeAsync();
        var connections = scenario.Proxy.Accepted;
        await Pipelines.Eventually.HoldsAsync(() => scenario.Proxy.Accepted > connections + 1);
        scenario.Proxy.IsSilent = false;
        await scenario.ProveNothingIsLostAsync();
    }

    [Fact]
    public async Task With_no_time_to_reconnect_the_first_loss_ends_the_run()
    {
        await using var scenario = await FaultScenario.StartAsync(
            PostgresMajors.Newest, options => options.ReconnectFor = TimeSpan.Zero);
        scenario.Proxy.Cut();
        var stopped = await scenario.FailureAsync<ReplicationStoppedException>();
        Assert.IsType<ReplicationConnectionException>(stopped.InnerException);
        Assert.Equal(PipelinePhase.Failed, scenario.Status.Phase);
    }
}
