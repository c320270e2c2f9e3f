using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Tables;

namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>What is missing is created where that is allowed; where it is not, the SQL that mends it is given.</summary>
public sealed class ProvisioningTests
{
    private const string Changes = "INSERT INTO items VALUES (1, 'one')";

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task WhatIsMissingIsCreated(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var options = RunningPipeline.OptionsFor(database);
        options.Publication = "Mine";

        await RunAsync(database, options);

        Assert.Equal("public.items", await database.QueryScalarAsync<string>(
            "SELECT schemaname || '.' || tablename FROM pg_publication_tables WHERE pubname = 'Mine'"));
        Assert.Equal("pgoutput", await database.QueryScalarAsync<string>(
            $"SELECT plugin::text FROM pg_replication_slots WHERE slot_name = '{database.Name}' AND NOT temporary"));
    }

    [Fact]
    public async Task ASlotOfAnotherKindIsLeftAlone()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Item.Sql);
        await database.ExecuteAsync($"SELECT pg_create_physical_replication_slot('{database.Name}')");
        try
        {
            var failure = await FailAsync(RunningPipeline.OptionsFor(database));
            Assert.Contains(database.Name, failure.Message, StringComparison.Ordinal);
            Assert.Contains("physical", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            await database.ExecuteAsync($"SELECT pg_drop_replication_slot('{database.Name}')");
        }
    }

    [Fact]
    public async Task ASlotOfAnotherDatabaseIsLeftAlone()
    {
        await using var owner = await TestDatabase.CreateAsync(PostgresMajors.Newest, Item.Sql);
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Item.Sql);
        await owner.ExecuteAsync($"SELECT pg_create_logical_replication_slot('{owner.Name}', 'pgoutput')");
        var options = RunningPipeline.OptionsFor(database);
        options.Slot = owner.Name;

        var failure = await FailAsync(options);

        Assert.Contains(owner.Name, failure.Message, StringComparison.Ordinal);
        Assert.Contains(database.Name, failure.Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task TwoPipelinesMayRaceToCreate(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var first = new ItemRecorder();
        var second = new ItemRecorder();
        var secondOptions = RunningPipeline.OptionsFor(database);
        secondOptions.Slot += "_second";

        var pipelines = await Task.WhenAll(
            RunningPipeline.StartAsync(database, builder => builder.AddHandler(first)),
            RunningPipeline.StartAsync(database, secondOptions, builder => builder.AddHandler(second)));
        await using var one = pipelines[0];
        await using var other = pipelines[1];
        await database.ExecuteAsync(Changes);
        await one.CatchUpAsync();
        await other.CatchUpAsync();

        Assert.Equal(["insert 1 one"], first.Lines);
        Assert.Equal(["insert 1 one"], second.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task OfTwoPipelinesOnOneSlotOneStreams(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var items = new ItemRecorder();
        using var stop = new CancellationTokenSource();
        var options = RunningPipeline.OptionsFor(database);
        List<Task> runs = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => CdcPipeline.Create(options, items).RunAsync(stop.Token)))];

        var loser = await Task.WhenAny(runs).WaitAsync(Eventually.Deadline, TestContext.Current.CancellationToken);
        // Either the check finds the slot in use, or, a moment later, the server says so.
        var failure = await Assert.ThrowsAnyAsync<CdcException>(() => loser);
        Assert.True(
            failure is ProvisioningException { IsTransient: true } or ReplicationStoppedException { SqlState: "55006" }, $"{failure}");
        await database.ExecuteAsync(Changes);
        await Eventually.HoldsAsync(() => items.Lines.Count == 1);
        await stop.CancelAsync();
        runs.Remove(loser);
        await runs.Single();
    }

    private static async Task RunAsync(TestDatabase database, CdcOptions options)
    {
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(items));
        await database.ExecuteAsync(Changes);
        await pipeline.CatchUpAsync();
        Assert.Equal(["insert 1 one"], items.Lines);
    }

    private static Task<ProvisioningException> FailAsync(CdcOptions options) => Assert.ThrowsAsync<ProvisioningException>(
        () => CdcPipeline.Create(options, new ItemRecorder()).RunAsync(TestContext.Current.CancellationToken));
}
