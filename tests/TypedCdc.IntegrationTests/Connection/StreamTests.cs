using System.Diagnostics;
using System.Text;
using NpgsqlTypes;
using TypedCdc.Connection;
using TypedCdc.Connection.CopyBoth;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Connection;

public sealed class StreamTests
{
    private const string Schema = "CREATE TABLE notes (id int PRIMARY KEY, body text); CREATE PUBLICATION pub FOR TABLE notes;";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Changes_arrive_as_frames_and_the_stream_ends_when_asked(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        using var connection = Open(database);
        var slot = connection.Query($"CREATE_REPLICATION_SLOT \"{database.Name}\" TEMPORARY LOGICAL pgoutput", Cancellation);
        Assert.Equal(database.Name, slot[0, "slot_name"]);
        Assert.NotNull(slot[0, "consistent_point"]);

        Start(connection, database.Name);
        await database.ExecuteAsync("INSERT INTO notes SELECT i, 'note ' || i FROM generate_series(1, 3) i");
        var messages = ReadUntil(connection, 'C');
        connection.SendCopyDone();
        while (connection.ReadFrame(out _))
        {
        }

        Assert.Equal("BRIIIC", string.Concat(messages.Select(message => message.Text[0])));
        Assert.Contains("note 3", messages[4].Text, StringComparison.Ordinal);
        Assert.NotEqual(default, messages[5].Start);
        Assert.Equal(database.Name, connection.Query("IDENTIFY_SYSTEM", Cancellation)[0, "dbname"]);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task An_error_of_the_server_leaves_the_connection_usable(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        using var connection = Open(database);

        var start = Assert.Throws<ReplicationServerException>(() => Start(connection, "no_such_slot"));
        var syntax = Assert.Throws<ReplicationServerException>(() => connection.Query("CREATE_NONSENSE", Cancellation));

        Assert.Equal("42704", start.SqlState);
        Assert.Equal("ERROR", start.Severity);
        Assert.Contains("START_REPLICATION", start.Message, StringComparison.Ordinal);
        Assert.Equal("42601", syntax.SqlState);
        Assert.Equal("1min", connection.Query("SHOW wal_sender_timeout", Cancellation)[0, "wal_sender_timeout"]);
    }

    [Fact]
    public async Task A_missing_publication_ends_the_stream_with_its_error()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, "CREATE TABLE notes (id int)");
        using var connection = Open(database);
        CreateSlot(connection, database.Name);
        Start(connection, database.Name, "no_such_publication");
        await database.ExecuteAsync("INSERT INTO notes VALUES (1)");

        // Since 18 the server only warns; a publication may come later.
        if (PostgresMajors.Newest < 18)
        {
            Assert.Equal("42704", Assert.Throws<ReplicationServerException>(() => ReadUntil(connection, 'C')).SqlState);
        }
        else
        {
            connection.SendCopyDone();
            while (connection.ReadFrame(out _))
            {
            }
        }
    }

    [Fact]
    public async Task Another_thread_answers_while_the_reader_blocks()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Schema);
        using var connection = Open(database, "Options=-c wal_sender_timeout=2s");
        CreateSlot(connection, database.Name);
        Start(connection, database.Name);
        using var stop = new CancellationTokenSource();
        var feedback = new Thread(() => AnswerUntil(connection, stop.Token));
        feedback.Start();

        // Two timeouts long only the other thread's answers keep the server from giving the connection up.
        var watch = Stopwatch.StartNew();
        var keepalives = 0;
        while (watch.Elapsed < TimeSpan.FromSeconds(4) && connection.ReadFrame(out var frame))
        {
            keepalives += frame.IsPrimaryKeepalive ? 1 : 0;
            Assert.NotEqual(0ul, (ulong)PrimaryKeepalive.Read(frame).End);
        }

        await database.ExecuteAsync("INSERT INTO notes VALUES (1, 'still here')");
        Assert.Contains("still here", ReadUntil(connection, 'C')[2].Text, StringComparison.Ordinal);
        Assert.True(keepalives >= 2);
        await stop.CancelAsync();
        feedback.Join();
    }

    [Fact]
    public async Task A_status_update_moves_the_slot()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Schema);
        using var connection = Open(database);
        CreateSlot(connection, database.Name, "");
        Start(connection, database.Name);
        await database.ExecuteAsync("INSERT INTO notes VALUES (1, 'one')");
        var end = ReadUntil(connection, 'C')[^1].Start;

        Answer(connection, end, replyRequested: true);

        // A keepalive may have been on its way before the update; only the slot itself tells that it was taken.
        await WaitForAsync(database, $"(SELECT confirmed_flush_lsn >= '{end}' FROM pg_replication_slots WHERE slot_name = '{database.Name}')");
        while (connection.ReadFrame(out var frame) && !frame.IsPrimaryKeepalive)
        {
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Abort_frees_a_blocked_reader_at_once(bool overUnixSocket)
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Schema);
        using var connection = Open(database, overUnixSocket ? $"Host={database.Server.SocketDirectory}" : "");
        CreateSlot(connection, database.Name);
        Start(connection, database.Name);
        var blocked = Task.Factory.StartNew(() => ReadUntil(connection, '?'), TaskCreationOptions.LongRunning);
        await WaitForAsync(database, $"SELECT state = 'streaming' FROM pg_stat_replication WHERE application_name = '{database.Name}'");

        var watch = Stopwatch.StartNew();
        connection.Abort("the test is over");
        var error = await Assert.ThrowsAsync<ReplicationConnectionException>(() => blocked);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
        Assert.Equal(ReplicationConnectionFault.Aborted, error.Kind);
        Assert.Contains("the test is over", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_walsender_is_an_error_of_the_server()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Schema);
        using var connection = Open(database);
        CreateSlot(connection, database.Name);
        Start(connection, database.Name);

        await database.ExecuteAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_replication WHERE application_name = '{database.Name}'");

        Assert.Equal("57P01", Assert.Throws<ReplicationServerException>(() => ReadUntil(connection, '?')).SqlState);
        Assert.Throws<ReplicationConnectionException>(() => connection.Query("IDENTIFY_SYSTEM", Cancellation));
    }

    [Theory]
    [InlineData(ShutdownMode.Fast)]
    [InlineData(ShutdownMode.Immediate)]
    public async Task A_shutdown_in_good_order_is_told_from_a_broken_connection(ShutdownMode mode)
    {
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = PostgresMajors.Newest }, Cancellation);
        await server.ExecuteAsync(Schema, Cancellation);
        using var connection = Open(server.ConnectionString, "shutdown");
        CreateSlot(connection, "shutdown");
        Start(connection, "shutdown");
        var reader = Task.Factory.StartNew(() => AnswerEverything(connection), TaskCreationOptions.LongRunning);

        await server.StopAsync(mode, Cancellation);

        var error = await Assert.ThrowsAsync<ReplicationConnectionException>(() => reader);
        Assert.Contains(
            error.Kind,
            mode == ShutdownMode.Fast
                ? [ReplicationConnectionFault.ServerShutdown]
                : new[] { ReplicationConnectionFault.ClosedByServer, ReplicationConnectionFault.Lost });
    }

    [Fact]
    public async Task A_value_that_is_longer_than_the_buffer_arrives_whole()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Schema);
        using var connection = Open(database);
        CreateSlot(connection, database.Name);
        Start(connection, database.Name);
        await database.ExecuteAsync("INSERT INTO notes VALUES (1, repeat('x', 20000000)); INSERT INTO notes VALUES (2, 'small')");

        var messages = ReadUntil(connection, 'C');
        Assert.InRange(messages[2].Length, 20_000_000, 20_000_100);
        Assert.Contains("small", messages[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_a_command_stops_it_on_the_server_and_closes_the_connection()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Schema);
        await using var open = await database.DataSource.OpenConnectionAsync(Cancellation);
        await using var transaction = await open.BeginTransactionAsync(Cancellation);
        await new Npgsql.NpgsqlCommand("INSERT INTO notes VALUES (1, 'open')", open).ExecuteNonQueryAsync(Cancellation);
        using var connection = Open(database);
        using var cancel = new CancellationTokenSource();

        // The slot waits for the open transaction.
        var blocked = Task.Factory.StartNew(
            () => connection.Query($"CREATE_REPLICATION_SLOT \"{database.Name}\" LOGICAL pgoutput", cancel.Token),
            TaskCreationOptions.LongRunning);
        await WaitForAsync(database, $"SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE application_name = '{database.Name}'");
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocked);
        await WaitForAsync(database, $"SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = '{database.Name}'");
        await WaitForAsync(database, $"SELECT count(*) = 0 FROM pg_replication_slots WHERE slot_name = '{database.Name}'");
        // Closed by us or, where its answer was quicker, after the server's own error.
        var closed = Record.Exception(() => connection.Query("IDENTIFY_SYSTEM", Cancellation));
        Assert.True(closed is OperationCanceledException or ReplicationConnectionException, $"{closed}");
        await transaction.RollbackAsync(Cancellation);
    }

    private static ReplicationConnection Open(TestDatabase database, string settings = "") =>
        Open($"{database.ConnectionString};{settings}", database.Name);

    private static ReplicationConnection Open(string connectionString, string name) => ReplicationConnection.Open(
        ConnectionSettings.From($"{connectionString};Timeout=10;Application Name={name}"), TimeProvider.System, Cancellation);

    private static void CreateSlot(ReplicationConnection connection, string name, string kind = "TEMPORARY") =>
        connection.Query($"CREATE_REPLICATION_SLOT \"{name}\" {kind} LOGICAL pgoutput", Cancellation);

    private static void Start(ReplicationConnection connection, string slot, string publication = "pub") =>
        connection.StartCopyBoth(
            $"START_REPLICATION SLOT \"{slot}\" LOGICAL 0/0 (proto_version '1', publication_names '\"{publication}\"')", Cancellation);

    /// <summary>Reads payloads, as Latin-1 text, up to the first that begins with this letter.</summary>
    private static List<(string Text, int Length, NpgsqlLogSequenceNumber Start)> ReadUntil(ReplicationConnection connection, char last)
    {
        var messages = new List<(string Text, int Length, NpgsqlLogSequenceNumber Start)>();
        while (connection.ReadFrame(out var frame))
        {
            if (frame.IsXLogData)
            {
                var data = XLogData.Read(frame);
                var text = Encoding.Latin1.GetString(data.Payload[..Math.Min(data.Payload.Length, 1_000)]);
                messages.Add((text, data.Payload.Length, data.Start));
                if (text[0] == last)
                {
                    break;
                }
            }
        }

        return messages;
    }

    private static void Answer(ReplicationConnection connection, NpgsqlLogSequenceNumber position, bool replyRequested = false)
    {
        Span<byte> update = stackalloc byte[StandbyStatusUpdate.Size];
        new StandbyStatusUpdate(position, position, position, DateTimeOffset.UtcNow, replyRequested).Write(update);
        connection.SendCopyData(update);
    }

    private static void AnswerUntil(ReplicationConnection connection, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Answer(connection, default, replyRequested: true);
            stop.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(200));
        }
    }

    private static void AnswerEverything(ReplicationConnection connection)
    {
        while (connection.ReadFrame(out var frame))
        {
            if (frame.IsPrimaryKeepalive)
            {
                Answer(connection, PrimaryKeepalive.Read(frame).End);
            }
        }
    }

    private static async Task WaitForAsync(TestDatabase database, string condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await database.QueryScalarAsync<bool>($"SELECT coalesce(({condition}), false)"))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Never came true: {condition}");
            await Task.Delay(20, Cancellation);
        }
    }
}
