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
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var catalogue = await CatalogueText.ReadAsync(connection);

        Assert.Equal([], schema.Problems);
        Assert.Equal(
            string.Join('\n', VersionedFacts.Of(catalogue, schema, database.Server.Major)),
            string.Join('\n', VersionedFacts.Of(SchemaText.Of(schema), schema, database.Server.Major)));
    }
}
