using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Tables;

namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>
/// Others change the tables while a pipeline looks at them, as it does each time it connects: it waits for nobody, and never
/// sees the half of a change.
/// </summary>
public sealed class ConcurrentChangeTests
{
    private const int Checks = 20;

    private const string PartitionedItems =
        """
        CREATE TYPE color AS ENUM ('red', 'green');
        CREATE TABLE items (id integer PRIMARY KEY, name color) PARTITION BY RANGE (id);
        CREATE TABLE low_items PARTITION OF items FOR VALUES FROM (0) TO (100);
        """;

    /// <summary>Far above what a look takes, and far below the time that a command is given.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Tables_that_are_locked_hold_nobody_up(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, PartitionTests.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);

        await using var connection = await LockAsync(database);
        await Provision.EnsureAsync<OrderSearch>(database).WaitAsync(AtOnce, TestContext.Current.CancellationToken);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_row_filter_of_a_table_that_is_locked_is_in_no_mend(int major)
    {
        Assert.SkipUnless(major >= 15, "Row filters came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, PartitionTests.Sql);
        await Provision.EnsureAsync<OrderSearch>(database, Filter);
        var problem = Assert.Single(await Provision.CheckAsync<OrderSearch>(database, Filter));
        Assert.Contains("WHERE ((id > 7));", problem.Sql, StringComparison.Ordinal);

        await using var connection = await LockAsync(database);
        await Provision.EnsureAsync<OrderSearch>(database, Filter).WaitAsync(AtOnce, TestContext.Current.CancellationToken);
        problem = Assert.Single(await Provision.CheckAsync<OrderSearch>(database, Filter).WaitAsync(AtOnce, TestContext.Current.CancellationToken));
        Assert.Null(problem.Sql);

        static void Filter(CdcOptions options) => options.RowFilters["shop.orders"] = "id > 7";
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_table_that_is_made_again_is_always_there(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, PartitionedItems);
        await database.ExecuteAsync("CREATE PUBLICATION typedcdc FOR ALL TABLES WITH (publish_via_partition_root = true)");
        var options = RunningPipeline.OptionsFor(database);
        await using (await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(new ItemRecorder())))
        {
            // Makes the slot, the only thing that would be missing.
        }

        var pipeline = CdcPipeline.Create(options, new ItemRecorder());
        using var stop = new CancellationTokenSource();
        var making = Task.Run(() => MakeAgainAsync(database, stop.Token), TestContext.Current.CancellationToken);
        try
        {
            for (var check = 0; check < Checks; check++)
            {
                Assert.Empty(await pipeline.CheckAsync(TestContext.Current.CancellationToken));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }

    /// <summary>Locks the tables of <see cref="PartitionTests"/> until the session ends.</summary>
    private static async Task<NpgsqlConnection> LockAsync(TestDatabase database)
    {
        var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var locking = new NpgsqlCommand("BEGIN; LOCK TABLE shop.orders IN ACCESS EXCLUSIVE MODE", connection);
        await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task MakeAgainAsync(TestDatabase database, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await database.ExecuteAsync("DROP TABLE items; DROP TYPE color; " + PartitionedItems);
        }
    }
}
