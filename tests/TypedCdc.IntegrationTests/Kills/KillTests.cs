using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Kills;

/// <summary>A consumer that is killed at any moment and started again misses nothing: at least once, in commit order.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsAtScaleOne = 6;
    private const int MostBytesBeforeKill = 90_000;

    [Fact]
    public async Task NothingIsMissedAcrossKills()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, ItemTable.Sql);
        await using (await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new KilledConsumer.ItemLog(_ => { }))))
        {
            // Makes publication and slot, so that the first change already counts.
        }

        var file = Path.GetTempFileName();
        try
        {
            var consumers = new KilledConsumers(database, database.Name, file);
            await WriteAndKillAsync(database, consumers);
            await consumers.FinishAsync();

            var changes = LoggedChange.Read(file);
            output.WriteLine($"{changes.Max(change => change.Run)} runs, {changes.Count} lines, {changes.DistinctBy(change => change.Position).Count()} changes");
            AssertPositionsRiseWithinEachRun(changes);
            AssertRepeatsAreTheSame(changes);
            var once = changes.DistinctBy(change => change.Position).OrderBy(change => change.Position).ToList();
            Assert.Equal(
                (await ItemTable.ReadJournalAsync(database)).Order(StringComparer.Ordinal),
                once.Select(change => $"{change.Operation} {change.Id} {change.Version}").Order(StringComparer.Ordinal));
            Assert.Equal((await ItemTable.ReadAsync(database)).Order(StringComparer.Ordinal), Apply(once).Order(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task WriteAndKillAsync(TestDatabase database, KilledConsumers consumers)
    {
        using var stop = new CancellationTokenSource();
        var writing = ItemTable.WriteUntilAsync(database, stop.Token);
        var random = new Random(Seed: 7);
        for (var kill = 0; kill < KillsAtScaleOne * TestScale.Factor; kill++)
        {
            await consumers.StartAndKillAsync(random.Next(MostBytesBeforeKill));
        }

        await stop.CancelAsync();
        await writing;
    }

    private static void AssertPositionsRiseWithinEachRun(List<LoggedChange> changes)
        => Assert.All(
            changes.Zip(changes.Skip(1)).Where(pair => pair.First.Run == pair.Second.Run),
            pair => Assert.True(pair.First.Position < pair.Second.Position, $"{pair.First}, then {pair.Second}"));

    /// <summary>A run goes on behind a transaction's end, so what it repeats was seen before, up to the last that was seen.</summary>
    private static void AssertRepeatsAreTheSame(List<LoggedChange> changes)
    {
        var seen = new Dictionary<ChangePosition, LoggedChange>();
        ChangePosition last = default;
        foreach (var change in changes)
        {
            if (!seen.TryAdd(change.Position, change))
            {
                Assert.Equal(seen[change.Position], change with { Run = seen[change.Position].Run });
            }
            else
            {
                Assert.True(change.Position > last, $"{change} was skipped: {last} was handled before it.");
                last = change.Position;
            }
        }
    }

    private static IEnumerable<string> Apply(IEnumerable<LoggedChange> changes)
    {
        var rows = new Dictionary<int, long>();
        foreach (var change in changes)
        {
            if (change.Operation == "delete")
            {
                Assert.True(rows.Remove(change.Id), $"{change}: no such row.");
            }
            else
            {
                rows[change.Id] = change.Version;
            }
        }

        return rows.Select(row => $"{row.Key} {row.Value}");
    }
}
