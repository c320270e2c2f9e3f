using Npgsql;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Testing;

public sealed class PostgresServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_server_of_each_major_version_is_ready_for_logical_replication(int major)
    {
        var server = await SharedServers.GetAsync(major, Cancellation);

        Assert.Equal(major, server.Major);
        Assert.StartsWith($"{server.Version}", await server.QueryScalarAsync<string>("SHOW server_version", Cancellation), StringComparison.Ordinal);
        Assert.Equal("logical", await server.QueryScalarAsync<string>("SHOW wal_level", Cancellation));
        Assert.Equal("UTF8", await server.QueryScalarAsync<string>("SHOW server_encoding", Cancellation));
        Assert.Equal("on", await server.QueryScalarAsync<string>("SHOW synchronous_commit", Cancellation));
        Assert.StartsWith(
            "(",
            await server.QueryScalarAsync<string>(
                "SELECT pg_create_logical_replication_slot('probe', 'pgoutput', true)::text", Cancellation),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposal_stops_the_server_and_removes_its_folder()
    {
        var server = await StartAsync();
        await using var pooled = new NpgsqlConnection(server.ConnectionString);
        await pooled.OpenAsync(Cancellation);
        Assert.True(File.Exists(Path.Combine(server.DataDirectory, "PG_VERSION")));

        await server.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(server.DataDirectory)));
        await using var late = new NpgsqlConnection(server.ConnectionString);
        await Assert.ThrowsAsync<NpgsqlException>(() => late.OpenAsync(Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => server.StartAgainAsync(Cancellation));
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(ShutdownMode.Smart)]
    [InlineData(ShutdownMode.Fast)]
    [InlineData(ShutdownMode.Immediate)]
    public async Task Data_and_port_survive_a_restart(ShutdownMode mode)
    {
        await using var server = await StartAsync();
        await server.ExecuteAsync("CREATE TABLE kept AS SELECT 42 AS answer", Cancellation);
        var port = server.Port;
        var started = await StartTimeAsync(server);

        await server.RestartAsync(mode, Cancellation);

        Assert.Equal(port, server.Port);
        Assert.Equal(42, await server.QueryScalarAsync<int>("SELECT answer FROM kept", Cancellation));
        Assert.NotEqual(started, await StartTimeAsync(server));
    }

    [Fact]
    public async Task A_stopped_server_refuses_connections_until_it_starts_again()
    {
        await using var server = await StartAsync();

        await server.StopAsync(ShutdownMode.Fast, Cancellation);

        await Assert.ThrowsAsync<NpgsqlException>(() => server.ExecuteAsync("SELECT 1", Cancellation));
        await server.StartAgainAsync(Cancellation);
        Assert.Equal(1, await server.QueryScalarAsync<int>("SELECT 1", Cancellation));
    }

    [Fact]
    public async Task A_killed_server_recovers_its_committed_data()
    {
        await using var server = await StartAsync();
        await server.ExecuteAsync("CREATE TABLE kept AS SELECT 42 AS answer", Cancellation);
        await using var client = new NpgsqlConnection(server.ConnectionString);
        await client.OpenAsync(Cancellation);

        await server.KillAsync(Cancellation);

        Assert.DoesNotContain("terminating connection", server.Log, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () =>
        {
            await using var command = new NpgsqlCommand("SELECT 1", client);
            await command.ExecuteScalarAsync(Cancellation);
        });
        await server.StartAgainAsync(Cancellation);
        Assert.Equal(42, await server.QueryScalarAsync<int>("SELECT answer FROM kept", Cancellation));
        Assert.Contains("database system was not properly shut down", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_files_and_the_unix_socket_work()
    {
        await using var server = await StartAsync(new PostgresServerOptions
        {
            Settings = { ["wal_sender_timeout"] = "5s", ["search_path"] = "\"it's\", public" },
            Files = { ["extra/note.txt"] = "hello" },
        });

        Assert.Equal("5s", await server.QueryScalarAsync<string>("SHOW wal_sender_timeout", Cancellation));
        Assert.Equal("\"it's\", public", await server.QueryScalarAsync<string>("SHOW search_path", Cancellation));
        Assert.Equal("hello", await server.QueryScalarAsync<string>("SELECT pg_read_file('extra/note.txt')", Cancellation));
        if (server.SocketDirectory is { } socket)
        {
            Assert.True(File.Exists(Path.Combine(socket, $".s.PGSQL.{server.Port}")));
            await using var connection = new NpgsqlConnection($"Host={socket};Port={server.Port};Username=postgres;Pooling=false");
            await connection.OpenAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_superuser_password_is_asked_for()
    {
        await using var server = await StartAsync(new PostgresServerOptions { SuperuserPassword = "pass'word" });
        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false };
        await using (var right = new NpgsqlConnection(settings.ConnectionString))
        {
            await right.OpenAsync(Cancellation);
        }

        settings.Password = "wrong";
        await using var wrong = new NpgsqlConnection(settings.ConnectionString);
        var error = await Assert.ThrowsAsync<PostgresException>(() => wrong.OpenAsync(Cancellation));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, error.SqlState);
    }

    [Fact]
    public async Task Tls_and_host_rules_hold_for_clients_but_leave_the_server_manageable()
    {
        var (certificate, key) = SelfSigned.Create("localhost");
        await using var server = await StartAsync(new PostgresServerOptions
        {
            SslCertificate = certificate,
            SslKey = key,
            HbaLines = ["hostnossl all all all reject"],
        });
        Assert.Equal(1, await server.QueryScalarAsync<int>("SELECT 1", Cancellation));
        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false, SslMode = SslMode.Disable };
        await using var plain = new NpgsqlConnection(settings.ConnectionString);
        var error = await Assert.ThrowsAsync<PostgresException>(() => plain.OpenAsync(Cancellation));
        Assert.Equal(PostgresErrorCodes.InvalidAuthorizationSpecification, error.SqlState);

        settings.SslMode = SslMode.Require;
        await using var secure = new NpgsqlConnection(settings.ConnectionString);
        await secure.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", secure);
        Assert.Equal(true, await command.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task A_setting_the_server_rejects_is_explained_with_its_log()
    {
        var error = await Assert.ThrowsAsync<PostgresCommandException>(
            () => StartAsync(new PostgresServerOptions { Settings = { ["wal_level"] = "nonsense" } }));

        Assert.Contains("invalid value for parameter \"wal_level\": \"nonsense\"", error.ServerLog, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_nobody_has_is_explained_with_all_that_was_tried()
    {
        var error = await Assert.ThrowsAsync<PostgresNotFoundException>(
            () => PostgresServer.StartAsync(new PostgresServerOptions { Major = 9 }, Cancellation));

        Assert.Equal(9, error.Major);
        Assert.Contains(error.Attempts, attempt => attempt.StartsWith("TYPEDCDC_PG_BIN", StringComparison.Ordinal));
        Assert.Contains("npm package for 9: there is one only for 14, 15, 16, 17, 18", error.Message, StringComparison.Ordinal);
        Assert.Contains("Install Node.js", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_start_is_cancelled()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => PostgresServer.StartAsync(new PostgresServerOptions { Major = PostgresMajors.Newest }, new CancellationToken(true)));
    }

    private static Task<PostgresServer> StartAsync(PostgresServerOptions? options = null)
    {
        options ??= new PostgresServerOptions();
        options.Major = PostgresMajors.Newest;
        return PostgresServer.StartAsync(options, Cancellation);
    }

    private static Task<DateTime> StartTimeAsync(PostgresServer server)
        => server.QueryScalarAsync<DateTime>("SELECT pg_postmaster_start_time()", Cancellation);
}
