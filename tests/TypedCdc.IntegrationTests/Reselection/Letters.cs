using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>A table with columns that are stored out of line.</summary>
internal static class Letters
{
    public const string Sql =
        """
        CREATE TABLE letters (id integer PRIMARY KEY, state text, body text, scan bytea);
        ALTER TABLE letters ALTER body SET STORAGE EXTERNAL, ALTER scan SET STORAGE EXTERNAL;
        """;

    public const string Insert = "INSERT INTO letters VALUES (1, 'new', repeat('ä', 10000), decode(repeat('beef', 5000), 'hex'))";

    /// <summary>A database whose pipeline has its slot already, and does not run.</summary>
    public static async Task<TestDatabase> CreateAsync(int major, string sql = Sql)
    {
        var database = await TestDatabase.CreateAsync(major, sql);
        await using var pipeline = await StartAsync(database, new LetterRecorder());
        return database;
    }

    public static Task<RunningPipeline> StartAsync(TestDatabase database, LetterRecorder letters, bool binary = true) =>
        RunningPipeline.StartAsync(database, builder => builder.AddHandler(letters), binary);

    /// <summary>Runs a pipeline as another user, until it has caught up.</summary>
    public static async Task RunAsAsync(TestDatabase database, string user, LetterRecorder letters)
    {
        var options = RunningPipeline.OptionsFor(database);
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Username = user }.ConnectionString;
        await using var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(letters));
        await pipeline.CatchUpAsync();
    }
}
