using Npgsql;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Connection;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class SlotProblemTests
{
    // Of a record, IS NOT NULL holds only where none of its fields is null.
    private const string HasTestDecoding =
        """
        SELECT EXISTS (SELECT FROM pg_config WHERE name = 'PKGLIBDIR'
            AND (pg_stat_file(setting || '/test_decoding.so', true)).size IS NOT NULL)
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Physical_slot(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await database.ExecuteAsync($"SELECT pg_create_physical_replication_slot('{database.Name}')");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.SlotOfAnotherKind);

        Assert.Equal(
            $"slot {database.Name}: it is physical; a logical slot of plugin pgoutput and database {database.Name} is needed. "
            + "Set another Slot, or drop this one if nothing needs it any more." + Environment.NewLine
            + $"  To mend it, run: SELECT pg_drop_replication_slot('{database.Name}');",
            problem.ToString());
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_of_another_plugin(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        Assert.SkipUnless(
            await database.QueryScalarAsync<bool>(HasTestDecoding),
            $"The PostgreSQL {database.Server.Version} in {database.Server.BinDirectory} comes without test_decoding.");
        await database.ExecuteAsync($"SELECT pg_create_logical_replication_slot('{database.Name}', 'test_decoding')");

        var exception = await Provision.FailAsync<OrderSearch>(database);
        Assert.Equal("it is of plugin test_decoding", Assert.Single(exception.Problems).Found);

        await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.SlotOfAnotherKind);
        await Provision.EnsureAsync<OrderSearch>(database);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_of_another_database(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await using var other = await TestDatabase.CreateAsync(major);
        await other.ExecuteAsync($"SELECT pg_create_logical_replication_slot('{database.Name}', 'pgoutput')");

        var problem = await Provision.MendAsync<OrderSearch>(database, ProvisioningProblemKind.SlotOfAnotherKind);

        Assert.Equal($"it is of database {other.Name}", problem.Found);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Permanent_slot_where_a_temporary_one_is_wanted(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);

        var problem = await Provision.MendAsync<OrderSearch>(
            database, ProvisioningProblemKind.SlotOfAnotherKind, options => options.TemporarySlot = true);

        Assert.Equal("it is permanent", problem.Found);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_in_use(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderSearch>(database);
        using var user = Stream(database);

        var exception = await Provision.FailAsync<OrderSearch>(database);
        var problem = Assert.Single(exception.Problems);
        Assert.True(exception.IsTransient);
        Assert.Equal(ProvisioningProblemKind.SlotInUse, problem.Kind);
        var pid = await database.QueryScalarAsync<int>(
            $"SELECT active_pid FROM pg_replication_slots WHERE slot_name = '{database.Name}'");
        Assert.StartsWith($"it is in use by process {pid} of application 'other instance', connected since 20", problem.Found, StringComparison.Ordinal);

        await database.ExecuteAsync(problem.Sql!);
        await WaitUntilAsync(database, "NOT active");
        await Provision.EnsureAsync<OrderSearch>(database);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_that_another_instance_is_creating_is_waited_for(int major)
    {
        // A transaction that is open keeps everybody's slots from being created, so this server is not shared.
        await using var server = await TypedCdc.Testing.PostgresServer.StartAsync(new() { Major = major }, Cancellation);
        await server.ExecuteAsync(Shop.Sql, Cancellation);
        var options = new CdcOptions { ConnectionString = server.ConnectionString };
        await using var writer = new NpgsqlConnection(server.ConnectionString);
        await writer.OpenAsync(Cancellation);
        var transaction = await writer.BeginTransactionAsync(Cancellation);
        await using (var write = new NpgsqlCommand("INSERT INTO shop.orders VALUES (1, 'Ada', 1)", writer, transaction))
        {
            await write.ExecuteNonQueryAsync(Cancellation);
        }

        var first = Provision.EnsureAsync<OrderSearch>(options);
        await WaitUntilAsync(server, "SELECT count(*) = 1 FROM pg_replication_slots WHERE active");
        var second = Provision.EnsureAsync<OrderSearch>(options);
        await WaitUntilAsync(server, "SELECT count(*) = 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
        Assert.False(first.IsCompleted);

        await transaction.CommitAsync(Cancellation);
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task A_slot_that_goes_while_the_pipeline_runs_is_not_created_anew()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Shop.Sql);
        var provisioner = Provision.Provisioner<OrderSearch>(database.DataSource, Provision.Options(database));
        await provisioner.EnsureAsync(Cancellation);
        await database.ExecuteAsync($"SELECT pg_drop_replication_slot('{database.Name}')");

        var exception = await Assert.ThrowsAsync<ProvisioningException>(() => provisioner.EnsureAsync(Cancellation));

        Assert.Equal(ProvisioningProblemKind.SlotMissing, Assert.Single(exception.Problems).Kind);
        Assert.False(exception.IsTransient);
        await Provision.EnsureAsync<OrderSearch>(database);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_lost(int major)
    {
        await using var server = await TypedCdc.Testing.PostgresServer.StartAsync(
            new() { Major = major, Settings = { ["max_slot_wal_keep_size"] = "1MB", ["wal_keep_size"] = "0", ["min_wal_size"] = "32MB", ["max_wal_size"] = "32MB" } },
            Cancellation);
        await server.ExecuteAsync(Shop.Sql, Cancellation);
        var options = new CdcOptions { ConnectionString = server.ConnectionString };
        await Provision.EnsureAsync<OrderSearch>(options);
        for (var i = 0; i < 5; i++)
        {
            await server.ExecuteAsync("CREATE TABLE noise (); DROP TABLE noise; SELECT pg_switch_wal();", Cancellation);
        }

        await server.ExecuteAsync("CHECKPOINT", Cancellation);
        Assert.Equal("lost", await server.QueryScalarAsync<string>("SELECT wal_status FROM pg_replication_slots", Cancellation));

        var exception = await Assert.ThrowsAsync<ProvisioningException>(() => Provision.EnsureAsync<OrderSearch>(options));
        var problem = Assert.Single(exception.Problems);
        Assert.Equal(ProvisioningProblemKind.SlotLost, problem.Kind);
        Assert.StartsWith("the server has given it up (wal_removed), and changes behind 0/", problem.Found, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);

        options.SlotMode = ProvisioningMode.Check;
        exception = await Assert.ThrowsAsync<ProvisioningException>(() => Provision.EnsureAsync<OrderSearch>(options));
        foreach (var statement in exception.Sql!.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            await server.ExecuteAsync(statement, Cancellation);
        }

        await Provision.EnsureAsync<OrderSearch>(options);
    }

    private static ReplicationConnection Stream(TestDatabase database)
    {
        var settings = ConnectionSettings.From(database.ConnectionString + ";Application Name=other instance");
        var connection = ReplicationConnection.Open(settings, TimeProvider.System, Cancellation);
        connection.StartCopyBoth(
            $"START_REPLICATION SLOT {database.Name} LOGICAL 0/0 (proto_version '1', publication_names '{database.Name}')", Cancellation);
        return connection;
    }

    private static Task WaitUntilAsync(TestDatabase database, string condition) => WaitUntilAsync(
        database.Server, $"SELECT {condition} FROM pg_replication_slots WHERE slot_name = '{database.Name}'");

    private static async Task WaitUntilAsync(TypedCdc.Testing.PostgresServer server, string query)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await server.QueryScalarAsync<bool>(query, Cancellation))
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }
    }
}
