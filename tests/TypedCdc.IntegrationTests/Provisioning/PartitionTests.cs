using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class PartitionTests
{
    public const string Sql =
        """
        CREATE SCHEMA shop;
        CREATE TABLE shop.orders (
            id bigint PRIMARY KEY, customer varchar(20) NOT NULL, total numeric(12, 2) NOT NULL, internal text, number int)
            PARTITION BY RANGE (id);
        CREATE TABLE shop.orders_low PARTITION OF shop.orders FOR VALUES FROM (0) TO (100);
        CREATE TABLE shop.orders_high PARTITION OF shop.orders FOR VALUES FROM (100) TO (200);
        """;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Root_is_published_under_its_own_name(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);

        await Provision.EnsureAsync<OrderSearch>(database);

        Assert.StartsWith("insert, update, delete; via root; shop.orders", await Provision.PublicationAsync(database), StringComparison.Ordinal);
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (1, 'Ada', 1); UPDATE shop.orders SET id = 102; DELETE FROM shop.orders");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Root_published_under_the_names_of_its_partitions(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} FOR TABLE shop.orders");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.PublishedUnderPartitions);

        Assert.Equal(
            $"TCDC1216: publication {database.Name}: changes of the partitioned table shop.orders arrive under the names of its partitions; "
            + $"a handler asks for them under shop.orders.{Environment.NewLine}"
            + $"  To mend it, run: ALTER PUBLICATION \"{database.Name}\" SET (publish_via_partition_root = true);",
            problem.ToString());
        await Provision.EnsureAsync<OrderSearch>(database);
    }

    [Theory]
    [InlineData("FOR TABLE shop.orders_low, shop.orders_high")]
    [InlineData("FOR TABLE shop.orders_low WITH (publish_via_partition_root = true)")]
    public async Task Root_of_which_partitions_are_published_is_added(string tables)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Sql);
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} {tables}");

        await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.PublishedUnderPartitions);

        await Provision.EnsureAsync<OrderSearch>(database);
    }

    [Fact]
    public async Task Root_without_partitions()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Sql + "DROP TABLE shop.orders_low, shop.orders_high");
        await database.ExecuteAsync($"CREATE PUBLICATION {database.Name} FOR TABLE shop.orders");

        await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.PublishedUnderPartitions);

        await Provision.EnsureAsync<OrderSearch>(database);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Partition_published_under_the_name_of_its_root(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await database.ExecuteAsync(
            $"CREATE PUBLICATION {database.Name} FOR TABLE shop.orders WITH (publish_via_partition_root = true)");

        var problem = await Provision.MendAsync<LowOrders>(database, ProvisioningProblemKind.PublishedUnderRoot);

        Assert.StartsWith(
            $"TCDC1219: publication {database.Name}: changes of the partition shop.orders_low arrive under the name of shop.orders; "
            + "a handler asks for them under shop.orders_low. Map shop.orders instead",
            problem.ToString(),
            StringComparison.Ordinal);
        await Provision.EnsureAsync<LowOrders>(database);
    }
}

[CdcTable("shop.orders_low")]
public sealed partial record LowOrder(long Id, decimal Total);

[CdcHandler]
public sealed partial class LowOrders : IChangeHandler<Upsert<LowOrder>>
{
    public ValueTask HandleAsync(Upsert<LowOrder> change, CancellationToken cancellationToken) => default;
}
