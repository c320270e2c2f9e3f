using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>All handlers see each change in the order in which they were added, before the next change.</summary>
public sealed partial class TwoHandlersTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task BothSeeEachChangeBeforeTheNext(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var seen = new List<string>();
        var batches = new Batches();
        await using var pipeline = await RunningPipeline.StartAsync(
            database,
            builder => builder.AddHandler(new Slow(seen)).AddHandler(new Quick(seen)).AddHandler(batches));

        await database.ExecuteAsync("INSERT INTO items VALUES (1), (2)");
        await database.ExecuteAsync("INSERT INTO items VALUES (3); DELETE FROM items WHERE id = 2");
        await pipeline.CatchUpAsync();
        await pipeline.StopAsync();

        Assert.Equal(["slow 1", "quick 1", "slow 2", "quick 2", "slow 3", "quick 3", "quick -2"], seen);
        Assert.Equal(["inserted 1, 2", "inserted 3", "deleted 2"], batches.Lines);
    }

    [CdcHandler]
    public sealed partial class Slow(List<string> seen) : IChangeHandler<Insert<Item>>
    {
        public async ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken)
        {
            await Task.Yield();
            seen.Add($"slow {change.Row.Id}");
        }
    }

    [CdcHandler]
    public sealed partial class Quick(List<string> seen) : IChangeHandler<Insert<ItemKey>>, IChangeHandler<Delete<ItemKey>>
    {
        public ValueTask HandleAsync(Insert<ItemKey> change, CancellationToken cancellationToken)
        {
            seen.Add($"quick {change.Row.Id}");
            return ValueTask.CompletedTask;
        }

        public ValueTask HandleAsync(Delete<ItemKey> change, CancellationToken cancellationToken)
        {
            seen.Add($"quick -{change.Old.Id}");
            return ValueTask.CompletedTask;
        }
    }

    [CdcHandler]
    public sealed partial class Batches : Recorder, IBatchHandler<Insert<Item>>, IBatchHandler<Delete<ItemKey>>
    {
        public ValueTask HandleAsync(ReadOnlyMemory<Insert<Item>> changes, CancellationToken cancellationToken) =>
            Record(changes.Span[0].Position, $"inserted {string.Join(", ", changes.ToArray().Select(change => change.Row.Id))}");

        public ValueTask HandleAsync(ReadOnlyMemory<Delete<ItemKey>> changes, CancellationToken cancellationToken) =>
            Record(changes.Span[0].Position, $"deleted {string.Join(", ", changes.ToArray().Select(change => change.Old.Id))}");
    }
}
