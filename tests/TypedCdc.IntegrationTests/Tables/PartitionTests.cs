using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Changes of partitions arrive under the name of the partitioned table.</summary>
public sealed class PartitionTests
{
    private const string Sql =
        """
        CREATE TABLE items (id integer PRIMARY KEY, name text) PARTITION BY RANGE (id);
        CREATE TABLE items_low (name text, dropped integer, id integer NOT NULL);
        ALTER TABLE items_low DROP dropped;
        ALTER TABLE items ATTACH PARTITION items_low FOR VALUES FROM (0) TO (10);
        CREATE TABLE items_high PARTITION OF items FOR VALUES FROM (10) TO (20);
        """;

    [Theory, ClassData(typeof(PostgresMajors))]
    public Task WithAPublicationOfTheUser(int major)
        => ArriveAsync(major, Sql + "CREATE PUBLICATION typedcdc FOR TABLE items WITH (publish_via_partition_root = true)");

    [Theory, ClassData(typeof(PostgresMajors))]
    public Task WithThePublicationThatThePipelineMakes(int major) => ArriveAsync(major, Sql);

    private static async Task ArriveAsync(int major, string sql)
    {
        await using var database = await TestDatabase.CreateAsync(major, sql);
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(items));

        await database.ExecuteAsync("INSERT INTO items VALUES (1, 'low'), (11, 'high')");
        await database.ExecuteAsync("UPDATE items SET name = 'lower' WHERE id = 1");
        await database.ExecuteAsync("UPDATE items SET id = 12 WHERE id = 1");
        await database.ExecuteAsync("DELETE FROM items_high WHERE id = 11");
        await database.ExecuteAsync("TRUNCATE items");
        await pipeline.CatchUpAsync();

        Assert.Equal(
            ["insert 1 low", "insert 11 high", "update 1 to 1 lower", "delete 1", "insert 12 lower", "delete 11", "truncate cascade=False restart=False"],
            items.Lines);
    }
}
