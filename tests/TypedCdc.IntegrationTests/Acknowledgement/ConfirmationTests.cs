using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Tables;

namespace TypedCdc.IntegrationTests.Acknowledgement;

/// <summary>What the slot on the server says while handlers work, fail and stop.</summary>
public sealed class ConfirmationTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task NothingIsConfirmedBeforeTheHandlerHasFinished(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var handler = new GatedHandler(gatedId: 3);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(handler));
        await database.ExecuteAsync("INSERT INTO items VALUES (1)");
        await pipeline.CatchUpAsync();

        var before = await database.QueryScalarAsync<NpgsqlLogSequenceNumber>("SELECT pg_current_wal_insert_lsn()");
        await database.ExecuteAsync("INSERT INTO items VALUES (2), (3), (4)");
        await database.ExecuteAsync("INSERT INTO items VALUES (5)");
        var after = await database.QueryScalarAsync<NpgsqlLogSequenceNumber>("SELECT pg_current_wal_flush_lsn()");
        await handler.Reached;
        await pipeline.HearAgainAsync();
        var held = await pipeline.HearAgainAsync();

        Assert.Equal(["1", "2"], handler.Lines);
        Assert.True(handler.LastEnd <= held.Confirmed && held.Confirmed <= before, $"{held.Confirmed} is confirmed.");
        handler.Open();
        await pipeline.CatchUpAsync();
        Assert.True(handler.LastEnd <= after);
        Assert.Equal(["1", "2", "3", "4", "5"], handler.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AStopConfirmsTheLastTransactionAndFreesTheSlot(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var first = new GatedHandler(gatedId: 2);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(first));
        await database.ExecuteAsync("INSERT INTO items VALUES (1), (2), (3)");
        await database.ExecuteAsync("INSERT INTO items VALUES (4)");
        await first.Reached;

        await pipeline.RequestStopAsync();
        first.Open();
        await pipeline.StopAsync();

        var slot = (await SlotState.ReadAsync(database, pipeline.Slot))!;
        Assert.False(slot.IsActive);
        Assert.Equal(["1", "2", "3"], first.Lines);
        Assert.Equal(first.LastEnd, slot.Confirmed);

        var second = new ItemRecorder();
        await using var again = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(second));
        await again.CatchUpAsync();
        Assert.Equal(["insert 4 "], second.Lines);
    }

    [Fact]
    public async Task AStopThatWaitsTooLongGivesTheTransactionUp()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Item.Sql);
        var stuck = new GatedHandler(gatedId: 2);
        var options = RunningPipeline.OptionsFor(database);
        options.StopTimeout = TimeSpan.FromMilliseconds(200);
        await using var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(stuck));
        await database.ExecuteAsync("INSERT INTO items VALUES (1), (2)");
        await stuck.Reached;
        await pipeline.StopAsync();

        var second = new ItemRecorder();
        await using var again = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(second));
        await again.CatchUpAsync();
        Assert.Equal(["insert 1 ", "insert 2 "], second.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AFailedTransactionComesAgainFromItsBeginning(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var failing = new FailingHandler(failingId: 3);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(failing));
        await database.ExecuteAsync("INSERT INTO items VALUES (1)");
        await pipeline.CatchUpAsync();
        await database.ExecuteAsync("INSERT INTO items VALUES (2), (3), (4)");

        var failure = await pipeline.FailureAsync<HandlerException>();
        Assert.Equal(("public.items", nameof(FailingHandler), 2L), (failure.Table, failure.Handler, failure.Position.Ordinal));
        Assert.IsType<InvalidOperationException>(failure.InnerException);
        Assert.Equal(["1", "2"], failing.Lines);

        await Eventually.ReadAsync(() => SlotState.ReadAsync(database, pipeline.Slot), slot => !slot!.IsActive);
        var working = new ItemRecorder();
        await using var again = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(working));
        await again.CatchUpAsync();
        Assert.Equal(["insert 2 ", "insert 3 ", "insert 4 "], working.Lines);
        Assert.Equal(failing.Positions[1], working.Positions[0]);
        Assert.Equal(failure.Position, working.Positions[1]);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task WalOfOthersIsReleasedWhileNothingHappensHere(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        await using var elsewhere = await TestDatabase.CreateAsync(major, "CREATE TABLE others (id integer)");
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items));

        await elsewhere.ExecuteAsync("INSERT INTO others SELECT generate_series(1, 10000)");
        var written = await elsewhere.QueryScalarAsync<NpgsqlLogSequenceNumber>("SELECT pg_current_wal_flush_lsn()");

        await Eventually.ReadAsync(pipeline.SlotAsync, slot => slot!.Confirmed >= written, within: TimeSpan.FromSeconds(5));
        Assert.Empty(items.Lines);
    }
}
