using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;

namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>What is read of a publication without any lock is what pg_publication_tables says, which takes locks.</summary>
public sealed class PublishedTablesTests
{
    private const int FirstWithSchemas = 15;
    private const int FirstWithEachChangeOnce = 15;
    private const int FirstWithoutUnloggedRoots = 18;

    private const string Sql =
        """
        CREATE SCHEMA shop;
        CREATE SCHEMA attic;
        CREATE TABLE shop.plain (id int);
        CREATE TABLE shop.bare ();
        CREATE UNLOGGED TABLE shop.unlogged (id int);
        CREATE VIEW shop.seen AS SELECT * FROM shop.plain;
        CREATE MATERIALIZED VIEW shop.stored AS SELECT * FROM shop.plain;
        CREATE SEQUENCE shop.numbers;
        CREATE TABLE shop.parent (id int);
        CREATE TABLE shop.heir () INHERITS (shop.parent);
        CREATE FOREIGN DATA WRAPPER nothing;
        CREATE SERVER nowhere FOREIGN DATA WRAPPER nothing;
        CREATE FOREIGN TABLE shop.elsewhere (id int) SERVER nowhere;
        CREATE TABLE shop.root (id int) PARTITION BY RANGE (id);
        CREATE TABLE shop.low PARTITION OF shop.root FOR VALUES FROM (0) TO (100);
        CREATE TABLE attic.high PARTITION OF shop.root FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
        CREATE TABLE attic.highest PARTITION OF attic.high FOR VALUES FROM (150) TO (200);
        CREATE TABLE attic.empty PARTITION OF shop.root FOR VALUES FROM (200) TO (300) PARTITION BY RANGE (id);
        CREATE UNLOGGED TABLE shop.lost PARTITION OF shop.root FOR VALUES FROM (300) TO (400);
        CREATE FOREIGN TABLE shop.far PARTITION OF shop.root FOR VALUES FROM (400) TO (500) SERVER nowhere;
        """;

    private const string UnloggedRoot =
        """
        CREATE UNLOGGED TABLE attic.unlogged (id int) PARTITION BY RANGE (id);
        CREATE TABLE attic.logged PARTITION OF attic.unlogged FOR VALUES FROM (0) TO (100);
        """;

    private static readonly string[] Everywhere =
    [
        "", "FOR ALL TABLES",
        "FOR TABLE shop.plain, shop.bare, shop.root", "FOR TABLE shop.root, shop.low, attic.highest", "FOR TABLE shop.root, attic.high",
        "FOR TABLE attic.high, attic.highest, shop.heir", "FOR TABLE shop.low, attic.highest", "FOR TABLE attic.empty",
        "FOR TABLE shop.parent", "FOR TABLE ONLY shop.parent, attic.high",
    ];

    private static readonly string[] OfSchemas =
    [
        "FOR TABLES IN SCHEMA shop", "FOR TABLES IN SCHEMA attic", "FOR TABLES IN SCHEMA shop, attic",
        "FOR TABLES IN SCHEMA attic, TABLE shop.root", "FOR TABLES IN SCHEMA attic, TABLE shop.low",
        "FOR TABLES IN SCHEMA information_schema",
    ];

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Are_those_of_the_view(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await using var session = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var temporary = new NpgsqlCommand("CREATE TEMPORARY TABLE passing (id int)", session);
        await temporary.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        if (major < FirstWithoutUnloggedRoots)
        {
            await database.ExecuteAsync(UnloggedRoot);
        }

        foreach (var what in major >= FirstWithSchemas ? [.. Everywhere, .. OfSchemas] : Everywhere)
        {
            await CompareAsync(database, what);
            await CompareAsync(database, $"{what} WITH (publish_via_partition_root = true)");
        }
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Are_those_of_the_view_while_a_partition_is_being_detached(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        await using var reading = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var reader = await reading.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var query = reading.CreateCommand();
        query.CommandText = "LOCK TABLE ONLY shop.root IN ACCESS SHARE MODE";
        await query.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var detaching = database.ExecuteAsync("ALTER TABLE shop.root DETACH PARTITION shop.low CONCURRENTLY");
        await Eventually.ReadAsync(
            () => database.QueryScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_inherits WHERE inhdetachpending)"), pending => pending);

        foreach (var what in Everywhere)
        {
            await CompareAsync(database, what);
            await CompareAsync(database, $"{what} WITH (publish_via_partition_root = true)");
        }

        await reader.RollbackAsync(TestContext.Current.CancellationToken);
        await detaching;
    }

    private static async Task CompareAsync(TestDatabase database, string publication)
    {
        await database.ExecuteAsync($"CREATE PUBLICATION p {publication}");
        var major = database.Server.Major;
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var read = await new PublicationReader(connection, major * 10_000, "p").ReadAsync(
            await AllTablesAsync(database), TestContext.Current.CancellationToken);

        // PostgreSQL 14 also lists partitions whose changes it sends under the name of a root that it lists.
        var listed = major >= FirstWithEachChangeOnce
            ? ""
            : "AND NOT EXISTS (SELECT FROM pg_publication_tables t, pg_partition_ancestors(format('%I.%I', p.schemaname, p.tablename)::regclass) a "
                + "WHERE t.pubname = 'p' AND format('%I.%I', t.schemaname, t.tablename) = a.relid::regclass::text "
                + "AND (t.schemaname, t.tablename) <> (p.schemaname, p.tablename))";
        var expected = await database.QueryScalarAsync<string[]>(
            $"SELECT array(SELECT schemaname || '.' || tablename FROM pg_publication_tables p WHERE pubname = 'p' {listed})");
        var actual = read!.Published.Select(table => $"{table.Schema}.{table.Name}").ToArray();
        Assert.True(
            expected.ToHashSet().SetEquals(actual),
            $"{publication}: expected {string.Join(", ", expected.Order())}; read {string.Join(", ", actual.Order())}");
        await database.ExecuteAsync("DROP PUBLICATION p");
    }

    private static async Task<CatalogTable[]> AllTablesAsync(TestDatabase database)
    {
        var names = await database.QueryScalarAsync<string[]>(
            "SELECT array_agg(n.nspname || '.' || c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace");
        return [.. names.Select(name => name.Split('.', 2)).Select(parts => new CatalogTable(new TableName(parts[0], parts[1])))];
    }
}
