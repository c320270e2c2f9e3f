using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>What was created is streamed from.</summary>
public sealed class RunningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, string> Names
    {
        get
        {
            var names = new TheoryData<int, string>();
            foreach (var major in PostgresMajors.Selected)
            {
                names.Add(major, "Pub \"x\", y.z");
                names.Add(major, "публикация's");
                names.Add(major, $"\"{new string('é', 30)},\"");
            }

            return names;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Odd_names_are_quoted_everywhere(int major, string publication)
    {
        await using var database = await TestDatabase.CreateAsync(
            major,
            """"
            CREATE SCHEMA "odd. ""schema""";
            CREATE TABLE "odd. ""schema"""."tä""ble.x" ("a ""b"".c" bigint PRIMARY KEY, "Ünused" int);
            """");
        await using var run = await RunAsync(database, options =>
        {
            options.Publication = publication;
            options.Slot = $"{database.Name}_".PadRight(63, '9');
        });

        await database.ExecuteAsync("INSERT INTO \"odd. \"\"schema\"\"\".\"tä\"\"ble.x\" VALUES (42)");

        Assert.Equal(42, await run.Handler.Rows.Reader.ReadAsync(Cancellation));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_temporary_slot_lasts_as_long_as_its_connection(int major)
    {
        await using var database = await TestDatabase.CreateAsync(
            major,
            """"
            CREATE SCHEMA "odd. ""schema""";
            CREATE TABLE "odd. ""schema"""."tä""ble.x" ("a ""b"".c" bigint PRIMARY KEY);
            """");
        await using (var run = await RunAsync(database, options => options.TemporarySlot = true))
        {
            Assert.True(await database.QueryScalarAsync<bool>(
                $"SELECT temporary FROM pg_replication_slots WHERE slot_name = '{database.Name}'"));
            await database.ExecuteAsync("INSERT INTO \"odd. \"\"schema\"\"\".\"tä\"\"ble.x\" VALUES (7)");
            Assert.Equal(7, await run.Handler.Rows.Reader.ReadAsync(Cancellation));
        }

        await WaitUntilAsync(database, $"SELECT count(*) = 0 FROM pg_replication_slots WHERE slot_name = '{database.Name}'");
    }

    [Fact]
    public async Task A_pipeline_that_runs_is_not_dropped()
    {
        await using var database = await TestDatabase.CreateAsync(
            PostgresMajors.Newest,
            """"
            CREATE SCHEMA "odd. ""schema""";
            CREATE TABLE "odd. ""schema"""."tä""ble.x" ("a ""b"".c" bigint PRIMARY KEY);
            """");
        await using (var run = await RunAsync(database, _ => { }))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => run.Pipeline.DropAsync(Cancellation));
            await run.DisposeAsync();
            await run.Pipeline.DropAsync(Cancellation);
        }

        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));
    }

    private static async Task<OddRun> RunAsync(TestDatabase database, Action<CdcOptions> configure)
    {
        var options = Provision.Options(database, configure);
        options.StopTimeout = TimeSpan.FromSeconds(20);
        var handler = new OddRows();
        var run = new OddRun(CdcPipeline.Create(options, handler), handler);
        // A slot is there and active before it is made, and does not send what is committed meanwhile.
        var streams = WaitUntilAsync(
            database,
            $"SELECT count(*) = 1 FROM pg_stat_replication r JOIN pg_replication_slots s ON s.active_pid = r.pid WHERE s.slot_name = '{options.Slot}' AND r.state = 'streaming'");
        await await Task.WhenAny(streams, run.Running);
        return run;
    }

    private static async Task WaitUntilAsync(TestDatabase database, string query)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await database.QueryScalarAsync<bool>(query))
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }
    }
}
