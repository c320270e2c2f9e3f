using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>A table that is renamed goes on being published: its changes must not be skipped in silence.</summary>
public sealed class RenamedTableTests
{
    private const string Swap = "BEGIN; ALTER TABLE items RENAME TO old_items; ALTER TABLE new_items RENAME TO items; COMMIT";

    private const string WithNewItems =
        Item.Sql + "CREATE TABLE new_items (name text, id integer PRIMARY KEY); CREATE PUBLICATION typedcdc FOR ALL TABLES";

    private readonly ItemRecorder _items = new();

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Renamed(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        await using var pipeline = await StartAsync(database);

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'before')");
        await database.ExecuteAsync("ALTER TABLE items RENAME TO things");
        await database.ExecuteAsync("INSERT INTO things VALUES (2, 'after')");

        await AssertStoppedAsync(pipeline, "public.things");
        Assert.Equal(["insert 1 before"], _items.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task RenamedInTheTransactionThatChangesIt(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        await using var pipeline = await StartAsync(database);

        await database.ExecuteAsync("BEGIN; INSERT INTO items VALUES (1, 'undone'); ALTER TABLE items RENAME TO things; INSERT INTO things VALUES (2); ROLLBACK");
        await database.ExecuteAsync("BEGIN; INSERT INTO items VALUES (3, 'before'); ALTER TABLE items RENAME TO things; TRUNCATE things; COMMIT");

        await AssertStoppedAsync(pipeline, "public.things");
        Assert.Equal(["insert 3 before"], _items.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task RenamedBeforeTheFirstChangeOfTheStream(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        await using var pipeline = await StartAsync(database);

        await database.ExecuteAsync("ALTER TABLE items RENAME TO things");
        await database.ExecuteAsync("INSERT INTO things VALUES (1, 'after')");

        await AssertStoppedAsync(pipeline, "public.things");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task MovedToAnotherSchema(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql + "CREATE SCHEMA archive");
        await using var pipeline = await StartAsync(database);

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'before')");
        await database.ExecuteAsync("ALTER TABLE items SET SCHEMA archive");
        await database.ExecuteAsync("INSERT INTO archive.items VALUES (2, 'after')");

        await AssertStoppedAsync(pipeline, "archive.items");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AnotherTableTakesTheName(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, WithNewItems);
        await using var pipeline = await StartAsync(database);

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'old')");
        await database.ExecuteAsync("INSERT INTO new_items VALUES ('copied', 1)");
        await database.ExecuteAsync(Swap);
        await database.ExecuteAsync("INSERT INTO items VALUES ('new', 2)");
        await database.ExecuteAsync("INSERT INTO old_items VALUES (3, 'ignored')");
        await database.ExecuteAsync("INSERT INTO items VALUES ('newer', 4)");
        await pipeline.CatchUpAsync();

        Assert.Equal(["insert 1 old", "insert 2 new", "insert 4 newer"], _items.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AnotherTableTakesTheNameAndTheOldOneIsChangedFirst(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, WithNewItems);
        await using (var pipeline = await StartAsync(database))
        {
            await database.ExecuteAsync("INSERT INTO items VALUES (1, 'old')");
            await database.ExecuteAsync(Swap.Replace(" COMMIT", " INSERT INTO old_items VALUES (2, 'ignored'); COMMIT", StringComparison.Ordinal));
            await database.ExecuteAsync("INSERT INTO items VALUES ('new', 3)");
            await AssertStoppedAsync(pipeline, "public.old_items");
        }

        await using var again = await StartAsync(database);
        await again.CatchUpAsync();

        Assert.Equal(["insert 1 old", "insert 3 new"], _items.Lines);
    }

    /// <summary>While nothing ran, a table was filled under another name, and then took over.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task NamesOfLongAgo(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, WithNewItems);
        await using (var pipeline = await StartAsync(database))
        {
            await pipeline.StopAsync();
        }

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'old')");
        await database.ExecuteAsync("INSERT INTO new_items VALUES ('copied', 1)");
        await database.ExecuteAsync(Swap);
        await database.ExecuteAsync("INSERT INTO old_items VALUES (2, 'ignored')");
        await database.ExecuteAsync("INSERT INTO items VALUES ('new', 3)");
        await using (var again = await StartAsync(database))
        {
            await again.CatchUpAsync();
            Assert.Equal(["insert 1 old", "insert 3 new"], _items.Lines);

            await database.ExecuteAsync("ALTER TABLE items RENAME TO things; INSERT INTO things VALUES ('after', 4)");
            await AssertStoppedAsync(again, "public.things");
        }
    }

    /// <summary>The usual way to partition a table: it becomes a partition of a new one that takes its name.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task APartitionedTableTakesTheName(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Item.Sql + "CREATE PUBLICATION typedcdc FOR TABLE items WITH (publish_via_partition_root = true)");
        await using var pipeline = await StartAsync(database);

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'alone')");
        await database.ExecuteAsync(
            """
            BEGIN;
            ALTER TABLE items RENAME TO items_low;
            CREATE TABLE items (id integer PRIMARY KEY, name text) PARTITION BY RANGE (id);
            ALTER TABLE items ATTACH PARTITION items_low FOR VALUES FROM (0) TO (10);
            CREATE TABLE items_high PARTITION OF items FOR VALUES FROM (10) TO (20);
            ALTER PUBLICATION typedcdc ADD TABLE items;
            COMMIT;
            """);
        await database.ExecuteAsync("INSERT INTO items VALUES (2, 'low'), (12, 'high')");
        await database.ExecuteAsync("UPDATE items_low SET name = 'lower' WHERE id = 1");
        await pipeline.CatchUpAsync();

        Assert.Equal(["insert 1 alone", "insert 2 low", "insert 12 high", "update 1 to 1 lower"], _items.Lines);
    }

    /// <summary>Until PostgreSQL 15, a running stream goes on with the old name, and the next one has the new.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task InASchemaThatIsRenamed(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        await using var pipeline = await StartAsync(database);

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'before')");
        await database.ExecuteAsync("ALTER SCHEMA public RENAME TO shop");
        await database.ExecuteAsync("INSERT INTO shop.items VALUES (2, 'after')");

        if (major > 15)
        {
            await AssertStoppedAsync(pipeline, "shop.items");
            return;
        }

        await pipeline.CatchUpAsync();
        Assert.Equal(["insert 1 before", "insert 2 after"], _items.Lines);
    }

    private static async Task AssertStoppedAsync(RunningPipeline pipeline, string newName)
    {
        var failure = await pipeline.FailureAsync<SchemaMismatchException>();
        Assert.Equal("public.items", failure.Table);
        Assert.NotNull(failure.Position);
        Assert.Contains($"Table public.items is called {newName} now", failure.Message, StringComparison.Ordinal);
    }

    private Task<RunningPipeline> StartAsync(TestDatabase database) =>
        RunningPipeline.StartAsync(database, builder => builder.AddHandler(_items));
}
