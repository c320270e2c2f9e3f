using Npgsql;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Servers;

/// <summary>A database of one test on the shared server; disposal drops it with its slots.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(PostgresServer server, string name, string connectionString)
    {
        Server = server;
        Name = name;
        ConnectionString = connectionString;
        DataSource = NpgsqlDataSource.Create(connectionString);
    }

    public PostgresServer Server { get; }

    /// <summary>Unique on the server, and so a good prefix for slots, which all databases share.</summary>
    public string Name { get; }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    /// <summary>A database on the shared server, in which the SQL has run.</summary>
    public static async Task<TestDatabase> CreateAsync(int major, string? sql = null)
    {
        var server = await SharedServers.GetAsync(major, TestContext.Current.CancellationToken);
        return await CreateOnAsync(server, sql);
    }

    /// <summary>A database on a server of the test's own, in which the SQL has run.</summary>
    public static async Task<TestDatabase> CreateOnAsync(PostgresServer server, string? sql = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var name = $"test_{Guid.NewGuid():N}";
        var database = new TestDatabase(server, name, await server.CreateDatabaseAsync(name, cancellationToken));
        if (sql is not null)
        {
            await database.ExecuteAsync(sql);
        }

        return database;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> QueryScalarAsync<T>(string sql)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var command = DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        Assert.True(await reader.ReadAsync(cancellationToken), $"No row: {sql}");
        return await reader.GetFieldValueAsync<T>(0, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await Server.DropDatabaseAsync(Name, CancellationToken.None);
    }
}
