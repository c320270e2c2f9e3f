using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class TableProblemTests
{
    [Theory]
    [InlineData("CREATE SCHEMA shop; CREATE TABLE shop.order (id int PRIMARY KEY)", "Did you mean shop.order?")]
    [InlineData("CREATE SCHEMA shop; CREATE TABLE shop.\"Orders\" (id int PRIMARY KEY)", "Did you mean shop.Orders?")]
    [InlineData("CREATE TABLE orders (id int PRIMARY KEY)", "Did you mean public.orders?")]
    [InlineData("CREATE TABLE invoices (id int PRIMARY KEY)", "A name without a schema is of schema public.")]
    public async Task Table_missing(string sql, string hint)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, sql);

        var problem = await Provision.FindAsync<OrderSearch>(database, ProvisioningProblemKind.TableMissing);

        Assert.StartsWith(
            $"table shop.orders: it does not exist; Order, OrderKey are mapped to it. {hint}", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Unlogged(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders SET UNLOGGED");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.TableNotPublishable);

        Assert.Equal(
            "table shop.orders: it is unlogged; only permanent tables have changes to capture."
            + Environment.NewLine + "  To mend it, run: ALTER TABLE \"shop\".\"orders\" SET LOGGED;",
            problem.ToString());
        await Provision.EnsureAsync<OrderSearch>(database);
    }

    [Theory]
    [InlineData("CREATE VIEW shop.orders AS SELECT * FROM base", "it is a view")]
    [InlineData("CREATE MATERIALIZED VIEW shop.orders AS SELECT * FROM base", "it is a materialized view")]
    public async Task View(string sql, string found)
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest,
            $"CREATE SCHEMA shop; CREATE TABLE base (id bigint PRIMARY KEY, customer text NOT NULL, total numeric NOT NULL); {sql}");

        var exception = await Provision.FailAsync<OrderSearch>(database);

        Assert.Equal(found, Assert.Single(exception.Problems).Found);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task No_identity(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders DROP CONSTRAINT orders_pkey");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.ReplicaIdentityMissing);

        Assert.Equal(
            "table shop.orders: its replica identity is the default, but the table has no primary key; the server refuses updates and "
            + "deletes of it once they are published. A primary key is better." + Environment.NewLine
            + "  To mend it, run: ALTER TABLE \"shop\".\"orders\" REPLICA IDENTITY FULL;",
            problem.ToString());
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Identity_too_small(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        var problem = await Provision.MendAsync<OrderTotals>(database, ProvisioningProblemKind.ReplicaIdentityTooSmall);

        Assert.Equal(
            "column shop.orders.total: the replica identity of shop.orders is the primary key on id; OldTotal.Total wants total of the row "
            + "before. Or leave Total out of OldTotal." + Environment.NewLine
            + "  To mend it, run: ALTER TABLE \"shop\".\"orders\" REPLICA IDENTITY FULL;",
            problem.ToString());
        await Provision.EnsureAsync<OrderTotals>(database);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Identity_too_small_with_a_column_list_in_the_way(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);

        await Provision.MendAsync<OrderTotals>(database, ProvisioningProblemKind.ReplicaIdentityTooSmall);

        Assert.Empty(await Provision.CheckAsync<OrderTotals>(database));
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (1, 'Ada', 1); UPDATE shop.orders SET id = 2; DELETE FROM shop.orders");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Identity_of_partitions_counts(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, PartitionTests.Sql);

        var problem = await Provision.MendAsync<OrderTotals>(database, ProvisioningProblemKind.ReplicaIdentityTooSmall);

        Assert.Equal(
            "BEGIN; ALTER TABLE \"shop\".\"orders\" REPLICA IDENTITY FULL; ALTER TABLE \"shop\".\"orders_high\" REPLICA IDENTITY FULL; "
            + "ALTER TABLE \"shop\".\"orders_low\" REPLICA IDENTITY FULL; COMMIT;",
            problem.Sql);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Row_security(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY");

        var problem = await Provision.FindAsync<OrderSearch>(database, ProvisioningProblemKind.RowSecurity);

        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        await Provision.EnsureAsync<OrderSearch>(database);
    }
}
