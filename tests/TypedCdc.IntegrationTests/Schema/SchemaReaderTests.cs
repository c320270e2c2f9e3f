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
    /// <summary>The options of dumps that differ in what the reader sees.</summary>
    private static readonly string[][] Dumps =
    [
        ["--schema-only"], ["--schema-only", "--quote-all-identifiers"], ["--clean", "--if-exists"],
    ];

    public static TheoryData<string, int> Schemas => Of(PostgresMajors.Selected);

    /// <summary>Those of the versions that the installed pg_dump can dump; of small migrations, a dump says nothing new.</summary>
    public static TheoryData<string, int> DumpedSchemas =>
        [.. from row in Of(PostgresMajors.Selected.Where(major => major <= PgDump.Major)) where !row.Data.Item1.StartsWith("migrations/", StringComparison.Ordinal) select row];

    [Theory, MemberData(nameof(Schemas))]
    public async Task Files_are_read_as_a_server_reads_them(string name, int major)
    {
        var files = SchemaFixtures.Load(name);
        await using var database = await LoadAsync(files, major);

        await AssertReadsAsync(database, files);
    }

    /// <summary>A dump does not keep the order of all columns, so it is compared with the database that is made from it.</summary>
    [Theory(SkipTestWithoutData = true), MemberData(nameof(DumpedSchemas))]
    public async Task Dumps_are_read_as_a_server_reads_them(string name, int major)
    {
        await using var database = await LoadAsync(SchemaFixtures.Load(name), major);
        foreach (var options in Dumps)
        {
            IReadOnlyList<SqlFile> files = [new SqlFile("dump.sql", await PgDump.RunAsync(database, options))];
            await using var restored = await LoadAsync(files, major);

            await AssertReadsAsync(restored, files);
        }
    }

    internal static async Task<TestDatabase> LoadAsync(IReadOnlyList<SqlFile> files, int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        foreach (var file in files)
        {
            // Each file in a session of its own, as tools for migrations do it, and in one query: Npgsql would cut it up.
            using var connection = ReplicationConnection.Open(
                ConnectionSettings.From(database.ConnectionString), TimeProvider.System, TestContext.Current.CancellationToken);
            connection.Query(LoadedSql.Of(file.Text), TestContext.Current.CancellationToken);
        }

        return database;
    }

    internal static TheoryData<string, int> Of(IEnumerable<int> majors) =>
        [.. from schema in SchemaFixtures.Schemas from major in majors where major >= schema.FirstMajor select (schema.Name, major)];

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
