using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Each operation arrives once, as it was committed.</summary>
public sealed class OperationTests
{
    [Theory, ClassData(typeof(StreamVariants))]
    public async Task EachOperationArrives(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items), binary);

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'one'), (2, NULL)");
        await database.ExecuteAsync("BEGIN; UPDATE items SET name = 'uno' WHERE id = 1; UPDATE items SET id = 3 WHERE id = 2; COMMIT");
        await database.ExecuteAsync("BEGIN; DELETE FROM items; ROLLBACK");
        await database.ExecuteAsync("DELETE FROM items WHERE id = 1");
        await database.ExecuteAsync("TRUNCATE items");
        await database.ExecuteAsync("TRUNCATE items RESTART IDENTITY CASCADE");
        await pipeline.CatchUpAsync();

        Assert.Equal(
            [
                "insert 1 one",
                "insert 2 ",
                "update 1 to 1 uno",
                "update 2 to 3 ",
                "delete 1",
                "truncate cascade=False restart=False",
                "truncate cascade=True restart=True",
            ],
            items.Lines);
        Assert.Equal([1, 2, 2, 4, 1, 1, 1], items.Positions.Select(position => position.Ordinal));
        Assert.Equal(items.Positions.Order(), items.Positions);
        Assert.Equal(5, items.Positions.Select(position => position.CommitLsn).Distinct().Count());
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task WhatIsUndoneNeverArrives(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items));

        await database.ExecuteAsync(
            """
            BEGIN;
            INSERT INTO items VALUES (1, 'kept');
            SAVEPOINT a;
            INSERT INTO items VALUES (2, 'undone');
            SAVEPOINT b;
            INSERT INTO items VALUES (3, 'undone');
            RELEASE b;
            ROLLBACK TO a;
            INSERT INTO items VALUES (4, 'kept');
            SAVEPOINT c;
            INSERT INTO items VALUES (5, 'kept');
            RELEASE c;
            COMMIT
            """);
        await pipeline.CatchUpAsync();

        Assert.Equal(["insert 1 kept", "insert 4 kept", "insert 5 kept"], items.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task TransactionsAreDescribed(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql);
        var items = new TransactionRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items));

        await database.ExecuteAsync("SELECT pg_replication_origin_create(current_database())");
        var before = await database.QueryScalarAsync<DateTimeOffset>("SELECT clock_timestamp()");
        var xid = await database.QueryScalarAsync<string>("INSERT INTO items VALUES (1) RETURNING pg_current_xact_id()::text");
        await database.ExecuteAsync(
            """
            BEGIN;
            SELECT pg_replication_origin_session_setup(current_database());
            INSERT INTO items VALUES (2);
            COMMIT;
            SELECT pg_replication_origin_session_reset();
            """);
        var after = await database.QueryScalarAsync<DateTimeOffset>("SELECT clock_timestamp()");
        await pipeline.CatchUpAsync();
        await pipeline.StopAsync();
        await database.ExecuteAsync("SELECT pg_replication_origin_drop(current_database())");

        Assert.Equal(["begin", "insert 1", "commit", "begin", "insert 2", "commit"], items.Lines);
        Assert.Collection(
            items.Transactions,
            transaction =>
            {
                Assert.Equal(xid, $"{transaction.Xid}");
                Assert.InRange(transaction.CommitTime, before, after);
                Assert.Null(transaction.Origin);
            },
            transaction => Assert.Equal(database.Name, transaction.Origin));
        Assert.All(items.Transactions.Zip(items.Ends), pair => Assert.True(pair.Second > pair.First.CommitLsn));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task TransactionsWithoutAChangeAreConfirmedButNotAnnounced(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Item.Sql + "CREATE TABLE others (id integer);");
        var items = new TransactionRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items));

        await database.ExecuteAsync("INSERT INTO others SELECT generate_series(1, 100)");
        await database.ExecuteAsync("INSERT INTO items VALUES (1)");
        await database.ExecuteAsync("CREATE TABLE more (id integer)");
        await pipeline.CatchUpAsync();

        Assert.Equal(["begin", "insert 1", "commit"], items.Lines);
    }
}
