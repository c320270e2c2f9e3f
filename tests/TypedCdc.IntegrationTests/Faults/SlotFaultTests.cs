using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>Somebody takes the slot or the publication away.</summary>
public sealed class SlotFaultTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_slot_that_another_holds_is_waited_for(int major)
    {
        await using var scenario = await FaultScenario.StartAsync(major);
        var other = CdcPipeline.Create(scenario.Options, new EntryLog());
        using var stop = new CancellationTokenSource();
        var waiting = Task.Run(() => other.RunAsync(stop.Token), TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => other.Status.Phase == PipelinePhase.Reconnecting || waiting.IsCompleted);
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();
        await waiting;
        await scenario.ProveNothingIsLostAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_dropped_slot_ends_the_run(int major)
    {
        await using var scenario = await FaultScenario.StartAsync(major);
        await scenario.Server.ExecuteAsync(
            """
            DO $$ BEGIN
                PERFORM pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = 'typedcdc';
                LOOP
                    BEGIN
                        PERFORM pg_drop_replication_slot('typedcdc');
                        EXIT;
                    EXCEPTION WHEN object_in_use THEN
                        PERFORM pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = 'typedcdc';
                    END;
                END LOOP;
            END $$
            """,
            TestContext.Current.CancellationToken);
        var failure = await scenario.FailureAsync<CdcException>();
        Assert.Contains("typedcdc", failure.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_slot_whose_WAL_is_gone_ends_the_run(int major)
    {
        await using var scenario = await FaultScenario.StartAsync(
            major,
            configureServer: server =>
            {
                server.Settings["max_slot_wal_keep_size"] = "1MB";
                server.Settings["min_wal_size"] = "32MB";
                server.Settings["max_wal_size"] = "32MB";
            });
        scenario.Proxy.IsSilent = true;
        scenario.Proxy.Cut();
        await scenario.NoticeAsync();
        await scenario.Server.ExecuteAsync(
            "CREATE TABLE other AS SELECT repeat('x', 1000) AS filling FROM generate_series(1, 100000)",
            TestContext.Current.CancellationToken);
        await scenario.Server.ExecuteAsync("SELECT pg_switch_wal()", TestContext.Current.CancellationToken);
        await scenario.Server.ExecuteAsync("CHECKPOINT", TestContext.Current.CancellationToken);
        scenario.Proxy.IsSilent = false;
        var failure = await scenario.FailureAsync<ProvisioningException>();
        Assert.Contains(failure.Problems, problem => problem.Kind == ProvisioningProblemKind.SlotLost);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_dropped_publication_ends_the_run(int major)
    {
        await using var scenario = await FaultScenario.StartAsync(major);
        await scenario.Server.ExecuteAsync("DROP PUBLICATION typedcdc", TestContext.Current.CancellationToken);
        var failure = await scenario.FailureAsync<CdcException>();
        Assert.Contains("publication", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
    }
}
