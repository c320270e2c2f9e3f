using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Provisioning;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>Types that the server cannot send in binary within others, which makes it give up a binary stream.</summary>
public sealed partial class UnsendableTests
{
    private const string Sql =
        """
        CREATE TYPE rights AS (id integer, acl aclitem);
        CREATE DOMAIN acls AS aclitem[];
        CREATE TABLE notes (id integer PRIMARY KEY, text text);
        CREATE TABLE others (id integer PRIMARY KEY, plain aclitem, fine integer[]);
        CREATE PUBLICATION typedcdc FOR TABLE notes, others;
        """;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AColumnThatNobodyMapsMakesTheStreamText(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql + "ALTER TABLE others ADD COLUMN who rights[]");
        var log = new LogLines();
        var notes = new NoteRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.UseLoggerFactory(log).AddHandler(notes));

        await database.ExecuteAsync("INSERT INTO others VALUES (1, 'postgres=r/postgres', '{1}', ARRAY[(1, 'postgres=r/postgres')::rights])");
        await database.ExecuteAsync("INSERT INTO notes VALUES (1, 'a')");
        await pipeline.CatchUpAsync();

        Assert.Equal(["1 Text"], notes.Lines);
        Assert.Equal(
            $"Slot {database.Name} streams in text: column who of table public.others holds values of type aclitem, which the server cannot send in binary",
            Assert.Single(log.Lines, line => line.Contains("streams in text", StringComparison.Ordinal)));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AColumnThatComesLaterMakesTheStreamTextFromThenOn(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var log = new LogLines();
        var notes = new NoteRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.UseLoggerFactory(log).AddHandler(notes));

        await database.ExecuteAsync("INSERT INTO notes VALUES (1, 'a')");
        await Eventually.ReadAsync(() => Task.FromResult(notes.Lines), lines => lines.Contains("1 Binary"));
        await database.ExecuteAsync("ALTER TABLE others ADD COLUMN who acls");
        await database.ExecuteAsync("INSERT INTO others VALUES (1, NULL, NULL, ARRAY['postgres=r/postgres'::aclitem])");
        await database.ExecuteAsync("ALTER TABLE others DROP COLUMN who");
        await database.ExecuteAsync("INSERT INTO notes VALUES (2, 'b')");
        await Eventually.ReadAsync(() => Task.FromResult(notes.Lines), lines => lines.Contains("2 Text"));
        await pipeline.ThrowIfFailedAsync();

        Assert.Single(log.Lines, line => line.StartsWith($"Slot {database.Name} streams in text from now on", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task OnlyWhatTheServerCannotSendIsFound(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var reader = new UnsendableColumnReader(database.DataSource, "typedcdc");
        var all = new UnsendableColumnReader(database.DataSource, "everything");
        await database.ExecuteAsync("CREATE PUBLICATION everything FOR ALL TABLES; CREATE TABLE far (who acls, spans numrange[])");

        Assert.Null(await reader.FindAsync(TestContext.Current.CancellationToken));
        Assert.Equal("who", (await all.FindAsync(TestContext.Current.CancellationToken))?.Name);

        await database.ExecuteAsync("ALTER TABLE others ADD COLUMN who rights");
        Assert.Equal(new UnsendableColumn(new("public", "others"), "who", "aclitem"), await reader.FindAsync(TestContext.Current.CancellationToken));

        if (major >= 15)
        {
            await database.ExecuteAsync("ALTER PUBLICATION typedcdc SET TABLE notes, others (id, fine)");
            Assert.Null(await reader.FindAsync(TestContext.Current.CancellationToken));
        }
    }

    [CdcTable("notes")]
    internal sealed partial record Note(int Id, PgRaw Text);

    [CdcHandler]
    internal sealed partial class NoteRecorder : Recorder, IChangeHandler<Insert<Note>>
    {
        public ValueTask HandleAsync(Insert<Note> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Id} {change.Row.Text.Format}");
    }
}
