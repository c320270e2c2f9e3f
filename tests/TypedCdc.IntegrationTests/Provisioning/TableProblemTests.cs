using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TypedCdc.Dispatch;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Metadata;
using TypedCdc.Provisioning;
using TypedCdc.Provisioning.Needs;

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
            $"TCDC1201: table shop.orders: it does not exist; Order, OrderKey are mapped to it. {hint}", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Unlogged(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders SET UNLOGGED");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.TableNotPublishable);

        Assert.Equal(
            "TCDC1215: table shop.orders: it is unlogged; only permanent tables have changes to capture."
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
    public async Task Foreign_table(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major,
            """
            CREATE FOREIGN DATA WRAPPER nothing;
            CREATE SERVER nowhere FOREIGN DATA WRAPPER nothing;
            CREATE SCHEMA shop;
            CREATE FOREIGN TABLE shop.orders (id bigint NOT NULL, customer varchar(20) NOT NULL, total numeric(12, 2) NOT NULL) SERVER nowhere;
            """);

        var exception = await Provision.FailAsync<OrderSearch>(database);

        var problem = Assert.Single(exception.Problems);
        Assert.Equal(
            "TCDC1215: table shop.orders: it is a foreign table; only permanent tables have changes to capture. Map the table that its rows come from.",
            problem.ToString());
        Assert.Equal(ProvisioningProblemKind.TableNotPublishable, problem.Kind);
        await database.ExecuteAsync("DROP SCHEMA shop CASCADE;" + Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);
    }

    /// <summary>A temporary table is in a schema of its session, so another session sees it only under that schema's name.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Temporary_table(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        await using var session = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var create = new NpgsqlCommand(
            "CREATE TEMPORARY TABLE orders (id bigint PRIMARY KEY); SELECT pg_my_temp_schema()::regnamespace::text", session);
        var schema = (string)(await create.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

        var problem = Assert.Single(await CheckAsync(database, new TableName(schema, "orders")));
        Assert.Equal(
            $"TCDC1215: table {schema}.orders: it is temporary; only permanent tables have changes to capture. Map the table that its rows come from.",
            problem.ToString());

        problem = Assert.Single(await CheckAsync(database, new TableName("pg_temp", "orders")));
        Assert.Equal(ProvisioningProblemKind.TableMissing, problem.Kind);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task No_identity(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, Shop.Sql + "ALTER TABLE shop.orders DROP CONSTRAINT orders_pkey");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.ReplicaIdentityMissing);

        Assert.Equal(
            "TCDC1210: table shop.orders: its replica identity is the default, but the table has no primary key; the server refuses updates and "
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
            "TCDC1209: column shop.orders.total: the replica identity of shop.orders is the primary key on id; OldTotal.Total wants total of the row "
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

    private static async Task<IEnumerable<ProvisioningProblem>> CheckAsync(TestDatabase database, TableName table)
    {
        var needs = new PipelineNeeds([new TableNeeds(table, Operations.Insert, [])]);
        var provisioner = new DatabaseProvisioner(
            database.DataSource, Provision.Options(database), needs, TimeProvider.System, NullLogger.Instance);
        return from problem in await provisioner.CheckAsync(TestContext.Current.CancellationToken)
               where problem.Kind is not (ProvisioningProblemKind.PublicationMissing or ProvisioningProblemKind.SlotMissing)
               select problem;
    }
}
