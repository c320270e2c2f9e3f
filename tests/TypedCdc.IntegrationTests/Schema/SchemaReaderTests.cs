using Npgsql;
using TypedCdc.Connection;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Schema;

/// <summary>What is read from SQL is what a server makes of it: table by table, column by column, type by type.</summary>
public sealed class SchemaReaderTests
{
    public static TheoryData<string, int> Schemas
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (name, firstMajor) in SchemaFixtures.Schemas)
            {
                foreach (var major in PostgresMajors.Selected.Where(major => major >= firstMajor))
                {
                    data.Add(name, major);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Schemas))]
    public async Task Files_are_read_as_a_server_reads_them(string name, int major)
    {
        var files = SchemaFixtures.Load(name);
        await using var database = await LoadAsync(files, major);

        await AssertReadsAsync(database, files);
    }

    /// <summary>A dump does not keep the order of all columns, so it is compared with the database that is made from it.</summary>
    [Theory, MemberData(nameof(Schemas))]
    public async Task Dump_is_read_as_a_server_reads_it(string name, int major)
    {
        await using var database = await LoadAsync(SchemaFixtures.Load(name), major);
        var dump = await PgDump.RunAsync(database);
        Assert.SkipWhen(dump is null, $"No pg_dump here dumps PostgreSQL {major}.");
        IReadOnlyList<SqlFile> files = [new SqlFile("dump.sql", dump!)];
        await using var restored = await LoadAsync(files, major);

        await AssertReadsAsync(restored, files);
    }

    internal static async Task<TestDatabase> LoadAsync(IReadOnlyList<SqlFile> files, int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        foreach (var file in files)
        {
            // Each file in a session of its own, as tools for migrations do it, and in one query: Npgsql would cut it up.
            using var connection = ReplicationConnection.Open(
                ConnectionSettings.From(database.ConnectionString), TimeProvider.System, TestContext.Current.CancellationToken);
            connection.Query(WithoutCommands(file.Text), TestContext.Current.CancellationToken);
        }

        return database;
    }

    /// <summary>The server does not know the commands of psql.</summary>
    private static string WithoutCommands(string sql) =>
        string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith('\\')));

    private static async Task AssertReadsAsync(TestDatabase database, IReadOnlyList<SqlFile> files)
    {
        var schema = SchemaReader.Read(files, TestContext.Current.CancellationToken);
        await using var fresh = NpgsqlDataSource.Create(database.ConnectionString);
        var catalogue = await CatalogueText.ReadAsync(fresh);

        Assert.Equal([], schema.Problems);
        Assert.Equal(
            string.Join('\n', catalogue.Select(fact => OfAnyVersion(fact, schema, database.Server.Major)).Order(StringComparer.Ordinal)),
            string.Join('\n', SchemaText.Of(schema).Select(fact => OfAnyVersion(fact, schema, database.Server.Major)).Order(StringComparer.Ordinal)));
    }

    /// <summary>Leaves out of a fact what older versions do otherwise.</summary>
    private static string OfAnyVersion(string fact, DatabaseSchema schema, int major)
    {
        // The columns of what is published came with PostgreSQL 15, which told of generated ones, too, but did not send them.
        if (fact.StartsWith("published ", StringComparison.Ordinal) && (major < 15 || (major == 15 && HasGenerated(fact, schema))))
        {
            return fact[..fact.LastIndexOf(" (", StringComparison.Ordinal)];
        }

        // The identity of partitions' columns came with PostgreSQL 17.

        var isOfPartition = major < 17 && schema.Tables.Any(table =>
            table.PartitionRoot is not null && fact.StartsWith($"column {table.Name}.", StringComparison.Ordinal));
        return isOfPartition ? fact.Replace(" identity a", "", StringComparison.Ordinal).Replace(" identity d", "", StringComparison.Ordinal) : fact;
    }

    private static bool HasGenerated(string fact, DatabaseSchema schema) => schema.Tables.Any(table =>
        table.Columns.Any(column => column.Generation != ColumnGeneration.None) && fact.Contains($" {table.Name} (", StringComparison.Ordinal));
}
