using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Transactions.Prepared;

/// <summary>
/// Prepared transactions: whole at COMMIT PREPARED by default, and at PREPARE with the outcome later on request. The
/// situations are those of PostgreSQL's subscription tests 021 to 023.
/// </summary>
public sealed class PreparedTests
{
    private const string Schema = "CREATE TABLE bookings (id bigint PRIMARY KEY, filler text)";

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task By_default_it_comes_whole_when_it_commits_and_never_when_it_does_not(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        var journal = new BookingJournal();
        await using var pipeline = await StartAsync(database, journal, twoPhase: false);

        await database.ExecuteAsync(Prepare("first", 1, 2));
        await database.ExecuteAsync(Prepare("second", 3));
        await database.ExecuteAsync("INSERT INTO bookings VALUES (4)");
        await pipeline.CatchUpAsync();
        Assert.Equal(["commit 4"], journal.Lines);

        await database.ExecuteAsync("ROLLBACK PREPARED 'second'");
        await database.ExecuteAsync("COMMIT PREPARED 'first'");
        await pipeline.CatchUpAsync();

        Assert.Equal(["commit 4", "commit 1 2"], journal.Lines);
        Assert.Equal([1, 2, 4], journal.Rows);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task On_request_it_comes_at_the_prepare_and_the_outcome_later(int major)
    {
        SkipBefore15(major);
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        var journal = new BookingJournal();
        await using var pipeline = await StartAsync(database, journal);

        await database.ExecuteAsync(Prepare("first", 1, 2));
        await database.ExecuteAsync(Prepare("second", 3));
        await pipeline.CatchUpAsync();
        Assert.Equal(["prepare first 1 2", "prepare second 3"], journal.Lines);
        Assert.Empty(journal.Rows);

        await database.ExecuteAsync("INSERT INTO bookings VALUES (4)");
        await database.ExecuteAsync("COMMIT PREPARED 'second'");
        await database.ExecuteAsync("ROLLBACK PREPARED 'first'");
        await pipeline.CatchUpAsync();

        Assert.Equal(
            ["prepare first 1 2", "prepare second 3", "commit 4", "commit prepared second", "rollback prepared first"], journal.Lines);
        Assert.Equal([3, 4], journal.Rows);
        await AssertEqualAsync(database, journal);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task What_was_rolled_back_to_a_savepoint_is_not_in_it(int major)
    {
        SkipBefore15(major);
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        var journal = new BookingJournal();
        await using var pipeline = await StartAsync(database, journal);

        await database.ExecuteAsync(
            """
            BEGIN;
            INSERT INTO bookings VALUES (1);
            SAVEPOINT a;
            INSERT INTO bookings VALUES (2);
            ROLLBACK TO a;
            INSERT INTO bookings VALUES (3);
            PREPARE TRANSACTION 'with savepoint';
            """);
        await database.ExecuteAsync("COMMIT PREPARED 'with savepoint'");
        await pipeline.CatchUpAsync();

        Assert.Equal(["prepare with savepoint 1 3", "commit prepared with savepoint"], journal.Lines);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_streamed_one_comes_at_its_prepare_and_others_go_on_before_its_outcome(int major)
    {
        SkipBefore15(major);
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = major, Settings = { ["logical_decoding_work_mem"] = "64kB" } },
            TestContext.Current.CancellationToken);
        await using var database = await TestDatabase.CreateOnAsync(server, Schema);
        var journal = new BookingJournal();
        await using (var pipeline = await StartAsync(database, journal))
        {
            await database.ExecuteAsync(
                """
                BEGIN;
                INSERT INTO bookings SELECT n, repeat('x', 100) FROM generate_series(1, 2000) n;
                SAVEPOINT a;
                INSERT INTO bookings SELECT n, repeat('x', 100) FROM generate_series(2001, 4000) n;
                ROLLBACK TO a;
                PREPARE TRANSACTION 'large';
                """);
            await pipeline.CatchUpAsync();
            Assert.Equal(["prepare large 2000 rows"], journal.Lines);
            await AssertStreamedAsync(database);
        }

        await server.RestartAsync(ShutdownMode.Immediate, TestContext.Current.CancellationToken);
        database.DataSource.Clear();
        await using var again = await StartAsync(database, journal);
        await database.ExecuteAsync("INSERT INTO bookings VALUES (9001)");
        await database.ExecuteAsync("COMMIT PREPARED 'large'");
        await again.CatchUpAsync();

        Assert.Equal("commit 9001", journal.Lines[^2]);
        Assert.Equal("commit prepared large", journal.Lines[^1]);
        await AssertEqualAsync(database, journal);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task After_a_restart_a_confirmed_prepare_brings_its_outcome_only(int major)
    {
        SkipBefore15(major);
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        var journal = new BookingJournal();
        await using (var first = await StartAsync(database, journal))
        {
            await database.ExecuteAsync(Prepare("first", 1));
            await database.ExecuteAsync(Prepare("second", 2));
            await first.CatchUpAsync();
        }

        await database.ExecuteAsync("COMMIT PREPARED 'first'");
        await database.ExecuteAsync("ROLLBACK PREPARED 'second'");
        await using var again = await StartAsync(database, journal);
        await again.CatchUpAsync();

        Assert.Equal(
            ["prepare first 1", "prepare second 2", "commit prepared first", "rollback prepared second"], journal.Lines);
        await AssertEqualAsync(database, journal);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_prepare_that_was_not_confirmed_comes_again(int major)
    {
        SkipBefore15(major);
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        await using (var first = await StartAsync(database, new BookingJournal()))
        {
            await first.StopAsync();
        }

        // Prepared and settled while nobody listens: the server still tells both, in order.
        await database.ExecuteAsync(Prepare("first", 1));
        await database.ExecuteAsync(Prepare("second", 2));
        await database.ExecuteAsync("COMMIT PREPARED 'first'");
        var journal = new BookingJournal();
        await using var again = await StartAsync(database, journal);
        await again.CatchUpAsync();

        Assert.Equal(["prepare first 1", "prepare second 2", "commit prepared first"], journal.Lines);
        await AssertEqualAsync(database, journal);
        await database.ExecuteAsync("ROLLBACK PREPARED 'second'");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task The_slot_stays_two_phase_and_the_check_says_so(int major)
    {
        SkipBefore15(major);
        await using var database = await TestDatabase.CreateAsync(major, Schema);
        await using (var first = await StartAsync(database, new BookingJournal()))
        {
            await first.StopAsync();
        }

        var pipeline = CdcPipeline.Create(RunningPipeline.OptionsFor(database), new BookingJournal());
        var problem = Assert.Single(await pipeline.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Equal((ProvisioningProblemKind.SlotTwoPhase, ProblemSeverity.Error), (problem.Kind, problem.Severity));
        Assert.Contains("TwoPhase = true", problem.Hint);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_server_too_old_is_named(int major)
    {
        Assert.SkipUnless(major < 15, "PostgreSQL 15 and later have it.");
        await using var database = await TestDatabase.CreateAsync(major, Schema);

        var pipeline = CdcPipeline.Create(Options(database, twoPhase: true), new BookingJournal());
        var exception = await Assert.ThrowsAsync<ProvisioningException>(() => pipeline.RunAsync(TestContext.Current.CancellationToken));

        var problem = Assert.Single(exception.Problems);
        Assert.Equal((ProvisioningProblemKind.ServerVersion, "option TwoPhase"), (problem.Kind, problem.Subject));
    }

    private static void SkipBefore15(int major) => Assert.SkipUnless(major >= 15, "Two-phase streams came with PostgreSQL 15.");

    private static string Prepare(string globalId, params long[] ids) =>
        $"BEGIN; INSERT INTO bookings VALUES {string.Join(", ", ids.Select(id => $"({id})"))}; PREPARE TRANSACTION '{globalId}';";

    private static Task<RunningPipeline> StartAsync(TestDatabase database, BookingJournal journal, bool twoPhase = true) =>
        RunningPipeline.StartAsync(database, Options(database, twoPhase), builder => builder.AddHandler(journal));

    private static CdcOptions Options(TestDatabase database, bool twoPhase)
    {
        var options = RunningPipeline.OptionsFor(database);
        options.TwoPhase = twoPhase;
        return options;
    }

    private static async Task AssertEqualAsync(TestDatabase database, BookingJournal journal) => Assert.Equal(
        await database.QueryScalarAsync<long[]>("SELECT array_agg(id ORDER BY id) FROM bookings"), journal.Rows);

    /// <summary>The server counts what it streams, but tells it late.</summary>
    private static Task AssertStreamedAsync(TestDatabase database) => Eventually.ReadAsync(
        () => database.QueryScalarAsync<long>($"SELECT stream_txns FROM pg_stat_replication_slots WHERE slot_name = '{database.Name}'"),
        streamed => streamed > 0);
}
