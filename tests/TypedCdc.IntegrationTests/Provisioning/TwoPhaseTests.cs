using NpgsqlTypes;
using TypedCdc.Connection;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Provisioning.Slots;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>
/// Two-phase is a property of the slot. A prepared transaction keeps everybody's slots from being created, so tests that
/// prepare one have a server of their own.
/// </summary>
public sealed class TwoPhaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_two_phase_slot_on_request(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        if (major < 15)
        {
            var exception = await Provision.FailAsync<OrderStaging>(database, On);
            Assert.Equal(
                "option TwoPhase: the server is PostgreSQL 14; PostgreSQL 15 or later is needed.",
                Assert.Single(exception.Problems).ToString());
            return;
        }

        await Provision.EnsureAsync<OrderStaging>(database, On);

        Assert.True(await HasTwoPhaseAsync(database));
        Assert.Empty(await Provision.CheckAsync<OrderStaging>(database, On));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_two_phase_failover_slot_on_request(int major)
    {
        Assert.SkipUnless(major >= 17, "Failover slots came with PostgreSQL 17.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);

        await Provision.EnsureAsync<OrderStaging>(database, Both);

        Assert.True(await HasTwoPhaseAsync(database));
        Assert.True(await database.QueryScalarAsync<bool>(
            $"SELECT failover FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
        Assert.Equal(
            major == 17 ? [ProvisioningProblemKind.TwoPhaseFailover] : [],
            (await Provision.CheckAsync<OrderStaging>(database, Both)).Select(problem => problem.Kind));

        static void Both(CdcOptions options) => options.TwoPhase = options.Failover = true;
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_temporary_two_phase_slot(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        var settings = ConnectionSettings.From(database.ConnectionString);
        using var connection = ReplicationConnection.Open(settings, TimeProvider.System, Cancellation);

        connection.Query(SlotSql.CreateTemporary(Provision.Options(database, On)), Cancellation);

        Assert.True(await HasTwoPhaseAsync(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_that_is_two_phase_against_the_option(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase came with PostgreSQL 15.");
        await using var server = await PostgresServer.StartAsync(new() { Major = major }, Cancellation);
        await using var database = await TestDatabase.CreateOnAsync(server, Shop.Sql);
        await Provision.EnsureAsync<OrderStaging>(database, On);
        await PrepareAsync(database, 1);
        Assert.Equal("bRIP", await ReadAsync(database));
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (2, 'Bob', 2)");
        var position = await PositionAsync(database);

        var problem = await Provision.MendAsync<OrderStaging>(database, ProvisioningProblemKind.SlotTwoPhase);

        Assert.StartsWith(
            $"slot {database.Name}: it is a two-phase slot, from which prepared transactions are sent at PREPARE; TwoPhase is off, so handlers expect them at COMMIT PREPARED. Set TwoPhase = true, or replace the slot",
            problem.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(position, await PositionAsync(database));
        await database.ExecuteAsync("COMMIT PREPARED 'order 1'");
        Assert.Equal("BRICBIC", await ReadAsync(database));
        await Provision.EnsureAsync<OrderStaging>(database);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Two_phase_can_be_taken_from_a_slot_in_place(int major)
    {
        Assert.SkipUnless(major >= 18, "ALTER_REPLICATION_SLOT … (TWO_PHASE) came with PostgreSQL 18.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderStaging>(database, On);

        var problem = await Provision.FindAsync<OrderStaging>(database, ProvisioningProblemKind.SlotTwoPhase);
        var command = SlotSql.ClearTwoPhaseInPlace(database.Name);
        Assert.EndsWith(command, problem.Hint, StringComparison.Ordinal);
        using (var connection = ReplicationConnection.Open(
            ConnectionSettings.From(database.ConnectionString), TimeProvider.System, Cancellation))
        {
            connection.Query(command, Cancellation);
        }

        Assert.Empty(await Provision.CheckAsync<OrderStaging>(database));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_slot_in_use_is_not_replaced_and_nothing_is_left_of_the_attempt(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderStaging>(database, On);
        using var user = ReplicationConnection.Open(
            ConnectionSettings.From(database.ConnectionString), TimeProvider.System, Cancellation);
        user.StartCopyBoth(
            TypedCdc.Source.StartReplication.Command(Provision.Options(database, On), isBinary: true, default, user.ServerVersionNumber), Cancellation);

        var exception = await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => database.ExecuteAsync(SlotSql.ClearTwoPhase(database.Name)));

        Assert.Equal(Npgsql.PostgresErrorCodes.ObjectInUse, exception.SqlState);
        Assert.True(await HasTwoPhaseAsync(database));
        Assert.Equal(
            1,
            await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_replication_slots WHERE database = current_database()"));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Slot_that_is_not_two_phase_against_the_option(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase came with PostgreSQL 15.");
        await using var server = await PostgresServer.StartAsync(new() { Major = major }, Cancellation);
        await using var database = await TestDatabase.CreateOnAsync(server, Shop.Sql);
        await Provision.EnsureAsync<OrderStaging>(database);
        await PrepareAsync(database, 1);
        await PrepareAsync(database, 2);
        await database.ExecuteAsync("INSERT INTO shop.orders VALUES (3, 'Cid', 3)");
        Assert.Equal("BRIC", await ReadAsync(database));
        var position = await PositionAsync(database);

        var exception = await Provision.FailAsync<OrderStaging>(database, On);
        Assert.Equal(ProvisioningProblemKind.SlotWithoutTwoPhase, Assert.Single(exception.Problems).Kind);
        Assert.False(await HasTwoPhaseAsync(database));
        var problem = await Provision.MendAsync<OrderStaging>(database, ProvisioningProblemKind.SlotWithoutTwoPhase, On);

        Assert.StartsWith(
            $"slot {database.Name}: prepared transactions are sent from it at COMMIT PREPARED; TwoPhase is on, for which it has to become a two-phase slot, and stays one.",
            problem.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(position, await PositionAsync(database));

        // What was prepared before comes whole with its outcome when it commits, and nothing but its outcome when it does not.
        await database.ExecuteAsync("COMMIT PREPARED 'order 1'");
        await database.ExecuteAsync("ROLLBACK PREPARED 'order 2'");
        await PrepareAsync(database, 4);
        Assert.Equal("bRIPKrbIP", await ReadAsync(database));
        await database.ExecuteAsync("ROLLBACK PREPARED 'order 4'");
        await Provision.EnsureAsync<OrderStaging>(database, On);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_slot_becomes_two_phase(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase came with PostgreSQL 15.");
        await using var database = await TestDatabase.CreateAsync(major, Shop.Sql);
        await Provision.EnsureAsync<OrderStaging>(database);

        await Provision.EnsureAsync<OrderStaging>(database, Alter);

        Assert.True(await HasTwoPhaseAsync(database));
        Assert.Empty(await Provision.CheckAsync<OrderStaging>(database, Alter));

        static void Alter(CdcOptions options) => (options.TwoPhase, options.SlotMode) = (true, ProvisioningMode.CreateOrAlter);
    }

    private static void On(CdcOptions options) => options.TwoPhase = true;

    private static Task PrepareAsync(TestDatabase database, int order) => database.ExecuteAsync(
        $"BEGIN; INSERT INTO shop.orders VALUES ({order}, 'Ada', 1); PREPARE TRANSACTION 'order {order}'");

    /// <summary>The kinds of the messages that the slot has, as a client that asks for nothing gets them, and consumes them.</summary>
    private static Task<string> ReadAsync(TestDatabase database) => database.QueryScalarAsync<string>(
        $"""
        SELECT coalesce(string_agg(chr(get_byte(data, 0)), '' ORDER BY number), '')
        FROM pg_logical_slot_get_binary_changes('{database.Name}', NULL, NULL, 'proto_version', '1', 'publication_names', '{database.Name}')
            WITH ORDINALITY AS message (lsn, xid, data, number)
        """);

    private static Task<bool> HasTwoPhaseAsync(TestDatabase database) => database.QueryScalarAsync<bool>(
        $"SELECT two_phase FROM pg_replication_slots WHERE slot_name = '{database.Name}'");

    private static Task<NpgsqlLogSequenceNumber> PositionAsync(TestDatabase database) => database.QueryScalarAsync<NpgsqlLogSequenceNumber>(
        $"SELECT confirmed_flush_lsn FROM pg_replication_slots WHERE slot_name = '{database.Name}'");
}
