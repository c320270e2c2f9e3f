using System.Diagnostics;
using System.Globalization;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Metadata;
using TypedCdc.Reselection;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>What goes wrong while a row is selected.</summary>
public sealed class ReselectFaultTests(OwnServers servers) : IClassFixture<OwnServers>
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AConnectionThatIsCutIsMadeAgain(int major)
    {
        await using var letters = await StartAsync(major, options => options.ReconnectFor = Timeout.InfiniteTimeSpan);

        await letters.Database.ExecuteAsync($"SELECT pg_terminate_backend({await letters.WaitingAsync()})");
        await letters.ExecuteAsync("COMMIT");
        await letters.Pipeline.CatchUpAsync();

        Assert.Equal("1 read 10000 of ä, 10000 of BE", letters.Last);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AStopDoesNotWaitForARow(int major)
    {
        await using var letters = await StartAsync(major, options => options.StopTimeout = TimeSpan.FromMilliseconds(300));

        var start = Stopwatch.StartNew();
        await letters.Pipeline.StopAsync();

        Assert.InRange(start.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal("1 new 10000 of ä, 10000 of BE", letters.Last);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task OfAColumnThatIsDroppedMeanwhileTheValueStaysUnchanged(int major) =>
        Assert.Equal("1 read (unchanged), (unchanged)", await AlterAsync(major, "ALTER TABLE letters DROP COLUMN body"));

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task OfAColumnThatGetsAnotherTypeMeanwhileTheValueStaysUnchanged(int major) =>
        Assert.Equal("1 read 10000 of ä, (unchanged)", await AlterAsync(major, "ALTER TABLE letters ALTER scan TYPE integer USING length(scan)"));

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task OfATableThatIsDroppedMeanwhileTheValueStaysUnchanged(int major) =>
        Assert.Equal("1 read (unchanged), (unchanged)", await AlterAsync(major, "DROP TABLE letters"));

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task ATableThatTookTheNameMeanwhileIsNotSelectedFrom(int major) => Assert.Equal(
        "1 read (unchanged), (unchanged)",
        await AlterAsync(
            major,
            "ALTER TABLE letters RENAME TO moved; CREATE TABLE letters AS SELECT 1 AS id, ''::text AS state, 'other'::text AS body, NULL::bytea AS scan"));

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task TheValueIsNeverOlderThanTheChange(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateOnAsync(await servers.GetAsync(major), Letters.Sql);
        var letters = new LetterRecorder();
        await using var pipeline = await Letters.StartAsync(database, letters, binary);
        await database.ExecuteAsync(Letters.Insert);

        // A commit that waits for a standby is streamed, but nobody else sees it.
        await SetStandbyAsync(database, "nobody");
        var waiting = database.ExecuteAsync("UPDATE letters SET body = repeat('z', 9000); UPDATE letters SET state = 'read'");
        await Eventually.ReadAsync(
            () => database.QueryScalarAsync<bool>(
                "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_current_snapshot%'"),
            isSelecting => isSelecting);
        await SetStandbyAsync(database, "");
        await waiting;
        await pipeline.CatchUpAsync();

        Assert.Equal(["1 new 9000 of z, 10000 of BE", "1 read 9000 of z, 10000 of BE"], letters.Lines.Skip(1));
    }

    [Fact]
    public async Task ACommitThatIsNotSeenIsNotWaitedForWithoutEnd()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Letters.Sql);
        await database.ExecuteAsync(Letters.Insert);
        using var log = new LogLines();
        var rows = new DatabaseRowSelector(database.DataSource, new CdcOptions(), new LeapingTime(), log);
        var oid = await database.QueryScalarAsync<uint>("SELECT 'letters'::regclass::oid");
        var next = uint.Parse(await database.QueryScalarAsync<string>("SELECT pg_snapshot_xmax(pg_current_snapshot())::xid::text"), CultureInfo.InvariantCulture);

        Assert.NotNull(await SelectAsync(next - 10));
        Assert.Null(await SelectAsync(next + 1_000_000));
        Assert.Null(await SelectAsync(next + 1_000_000));
        Assert.Contains("do not see its commit within 00:00:05", Assert.Single(log.Lines), StringComparison.Ordinal);

        async Task<SelectedValue[]?> SelectAsync(uint xid) => await rows.SelectAsync(
            new RowQuery(oid, new TableName("public", "letters"), xid, [new KeyValue("id", "1")], [new SelectedColumn("body", 25)]),
            TestContext.Current.CancellationToken);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task TypesThatCannotBeSentInBinaryAreSelectedInText(int major)
    {
        // A stream in binary sends a column of such a type as text.
        await using var database = await TestDatabase.CreateAsync(
            major,
            """
            CREATE TYPE blob;
            CREATE FUNCTION blob_in(cstring) RETURNS blob LANGUAGE internal IMMUTABLE STRICT AS 'textin';
            CREATE FUNCTION blob_out(blob) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
            CREATE TYPE blob (INPUT = blob_in, OUTPUT = blob_out, STORAGE = external);
            CREATE CAST (text AS blob) WITHOUT FUNCTION;
            CREATE TABLE blobs (id integer PRIMARY KEY, state text, body blob);
            """);
        var blobs = new Blobs.BlobRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(blobs));

        await database.ExecuteAsync("INSERT INTO blobs VALUES (1, 'new', repeat('b', 9000)::blob); COMMIT; UPDATE blobs SET state = 'old'");
        await pipeline.CatchUpAsync();

        Assert.Equal(["Text 9000"], blobs.Lines);
    }

    private static async Task SetStandbyAsync(TestDatabase database, string name)
    {
        await database.ExecuteAsync($"ALTER SYSTEM SET synchronous_standby_names = '{name}'");
        await database.ExecuteAsync("SELECT pg_reload_conf()");
        await Eventually.ReadAsync(() => database.QueryScalarAsync<string>("SHOW synchronous_standby_names"), standby => standby == name);
    }

    private async Task<LockedLetters> StartAsync(int major, Action<CdcOptions> configure) =>
        await LockedLetters.StartAsync(await servers.GetAsync(major), configure);

    /// <summary>What is read where the table is altered between the change and the look at it.</summary>
    private async Task<string> AlterAsync(int major, string sql)
    {
        await using var letters = await StartAsync(major, _ => { });
        await letters.ExecuteAsync($"{sql}; COMMIT");
        await letters.Pipeline.CatchUpAsync();
        return letters.Last;
    }
}
