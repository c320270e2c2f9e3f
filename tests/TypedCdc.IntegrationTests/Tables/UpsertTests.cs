using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>An upsert replaces what is stored under its key, so an update of the key deletes the old one first.</summary>
public sealed partial class UpsertTests
{
    [Theory]
    [MemberData(nameof(Identities))]
    public async Task AKeyChangeIsADeleteAndAnUpsert(int major, bool binary, string identity)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql + $"ALTER TABLE items REPLICA IDENTITY {identity}");
        var items = new UpsertRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items), binary);

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'one'), (2, 'two')");
        await database.ExecuteAsync("UPDATE items SET name = 'uno' WHERE id = 1");
        await database.ExecuteAsync("UPDATE items SET id = id + 10");
        await database.ExecuteAsync("UPDATE items SET id = id WHERE id = 11");
        await database.ExecuteAsync("DELETE FROM items WHERE id = 12");
        await pipeline.CatchUpAsync();

        Assert.Equal(
            [
                "put 1 one", "put 2 two",
                "put 1 uno",
                "remove 2", "put 12 two", "remove 1", "put 11 uno",
                "put 11 uno",
                "remove 12",
            ],
            items.Lines);
        Assert.Equal([1, 2, 2, 1, 2, 3, 4, 2, 1], items.Positions.Select(position => position.Ordinal));
        Assert.Equal(items.Positions.Distinct(), items.Positions);
    }

    public static TheoryData<int, bool, string> Identities => new MatrixTheoryData<int, bool, string>(
        PostgresMajors.Selected, [true, false], ["DEFAULT", "FULL"]);

    [CdcHandler]
    public sealed partial class UpsertRecorder : Recorder, IChangeHandler<Upsert<Item>>, IChangeHandler<Delete<ItemKey>>
    {
        public ValueTask HandleAsync(Upsert<Item> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"put {change.Row.Id} {change.Row.Name}");

        public ValueTask HandleAsync(Delete<ItemKey> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"remove {change.Old.Id}");
    }
}
