using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>Values that an update leaves unchanged are selected, where that is asked for.</summary>
public sealed class ReselectTests
{
    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task WhatIsLeftOutIsSelectedAndWhatIsSentIsNot(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Letters.Sql);
        var letters = new LetterRecorder();
        await using var pipeline = await Letters.StartAsync(database, letters, binary);

        await database.ExecuteAsync(Letters.Insert);
        foreach (var change in new[] { "state = 'read'", "body = repeat('b', 9000)", "id = 2", "body = NULL" })
        {
            await database.ExecuteAsync($"UPDATE letters SET {change}");
            await pipeline.CatchUpAsync();
        }

        Assert.Equal(
            [
                "1 new 10000 of ä, 10000 of BE",
                "1 read 10000 of ä, 10000 of BE",
                "1 read 9000 of b, 10000 of BE",
                "2 read 9000 of b, 10000 of BE",
                "2 read null, 10000 of BE",
            ],
            letters.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AHandlerThatDoesNotAskForItSeesWhatWasSent(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Letters.Sql);
        var (letters, sent) = (new LetterRecorder(), new SentLetterRecorder());
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(letters).AddHandler(sent));

        await database.ExecuteAsync(Letters.Insert);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");
        await pipeline.CatchUpAsync();

        Assert.Equal("1 read 10000 of ä, 10000 of BE", letters.Lines[^1]);
        Assert.Equal(["1 unchanged"], sent.Lines);
    }

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task NothingIsSelectedUnderFull(int major, bool binary)
    {
        await using var database = await Letters.CreateAsync(major, $"{Letters.Sql} ALTER TABLE letters REPLICA IDENTITY FULL");
        await database.ExecuteAsync(Letters.Insert);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");
        await database.ExecuteAsync("DELETE FROM letters");

        var letters = new LetterRecorder();
        await using var pipeline = await Letters.StartAsync(database, letters, binary);
        await pipeline.CatchUpAsync();

        Assert.Equal(
            ["1 new 10000 of ä, 10000 of BE", "1 read 10000 of ä, 10000 of BE, was 1 new 10000 of ä, 10000 of BE", "1 deleted"],
            letters.Lines);
    }

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task StreamedTransactionsAreReadWhenTheyHaveCommitted(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Letters.Sql);
        await database.ExecuteAsync("INSERT INTO letters SELECT i, repeat('n', 1000), repeat('b', 9000) FROM generate_series(1, 100) i");
        var options = RunningPipeline.OptionsFor(database, binary);
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Options = "-c logical_decoding_work_mem=64kB" }.ConnectionString;
        var letters = new LetterRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(letters));

        await database.ExecuteAsync("UPDATE letters SET state = repeat('r', 1000)");
        await pipeline.CatchUpAsync();

        Assert.Equal(100, letters.Lines.Count);
        Assert.All(letters.Lines, line => Assert.EndsWith(" 9000 of b, null", line, StringComparison.Ordinal));
        var streamed = await database.QueryScalarAsync<long>($"SELECT stream_txns FROM pg_stat_replication_slots WHERE slot_name = '{pipeline.Slot}'");
        Assert.True(streamed > 0);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task WhatIsOnlyPreparedStaysUnchanged(int major)
    {
        Assert.SkipWhen(major < 15, "From 15 on, transactions can be had at PREPARE.");
        await using var database = await TestDatabase.CreateAsync(major, Letters.Sql);
        await database.ExecuteAsync(Letters.Insert);
        var options = RunningPipeline.OptionsFor(database);
        options.TwoPhase = true;
        var letters = new LetterRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(letters));

        await database.ExecuteAsync($"BEGIN; UPDATE letters SET state = 'read'; PREPARE TRANSACTION '{database.Name}'");
        await Eventually.HoldsAsync(() => letters.Lines.Count == 1);
        await database.ExecuteAsync($"COMMIT PREPARED '{database.Name}'");

        Assert.Equal(["1 read (unchanged), (unchanged)"], letters.Lines);
    }
}
