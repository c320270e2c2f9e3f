using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>Several hosts in the connection string: the primary is found, and found again after a promotion.</summary>
public sealed class FailoverTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_pipeline_follows_the_promotion_of_a_standby(int major)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var second = await PostgresServer.StartAsync(new PostgresServerOptions { Major = major }, cancellationToken);
        await second.StopAsync(ShutdownMode.Fast, cancellationToken);
        await using var scenario = await FaultScenario.StartAsync(
            major, options => options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString)
            {
                // The second is tried first, so it must be passed over until it is the primary.
                Host = $"127.0.0.1:{second.Port},127.0.0.1:{new NpgsqlConnectionStringBuilder(options.ConnectionString).Port}",
            }.ConnectionString);
        await scenario.SeeMoreAsync();

        await scenario.Server.StopAsync(ShutdownMode.Fast, cancellationToken);
        await scenario.NoticeAsync();
        await ServerCopy.MakeStandbyAsync(scenario.Server, second);
        await second.StartAgainAsync(cancellationToken);
        Assert.True(await second.QueryScalarAsync<bool>("SELECT pg_is_in_recovery()", cancellationToken));
        Assert.Equal(PipelinePhase.Reconnecting, scenario.Status.Phase);
        await second.ExecuteAsync("SELECT pg_promote()", cancellationToken);

        await using var writer = new EntryWriter(second.ConnectionString);
        await scenario.SeeMoreAsync();
        await scenario.ProveNothingIsLostAsync(writer);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_passed_over()
    {
        await using var scenario = await FaultScenario.StartAsync(
            PostgresMajors.Newest, options => options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString)
            {
                Host = $"127.0.0.1:1,127.0.0.1:{new NpgsqlConnectionStringBuilder(options.ConnectionString).Port}",
            }.ConnectionString);
        await scenario.ProveNothingIsLostAsync();
    }
}
