using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Values that are stored out of line are not sent again by an update that leaves them alone.</summary>
public sealed partial class ToastTests
{
    private const string Sql =
        """
        CREATE TABLE letters (id integer PRIMARY KEY, state text, body text, scan bytea);
        ALTER TABLE letters ALTER body SET STORAGE EXTERNAL, ALTER scan SET STORAGE EXTERNAL;
        """;

    private const string Insert = "INSERT INTO letters VALUES (1, 'new', repeat('ä', 10000), decode(repeat('beef', 5000), 'hex'))";

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task UnchangedUnderDefaultAndFilledUnderFull(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var letters = new LetterRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(letters), binary);

        await database.ExecuteAsync(Insert);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");
        await database.ExecuteAsync("UPDATE letters SET body = repeat('b', 9000)");
        await database.ExecuteAsync("UPDATE letters SET body = NULL");
        await database.ExecuteAsync("ALTER TABLE letters REPLICA IDENTITY FULL");
        await database.ExecuteAsync("UPDATE letters SET state = 'filed'");
        await pipeline.CatchUpAsync();

        Assert.Equal(
            [
                "new 10000 of ä, 10000 of BE",
                "read (unchanged), (unchanged)",
                "read 9000 of b, (unchanged)",
                "read null, (unchanged)",
                "filed null, 10000 of BE, was read null, 10000 of BE",
            ],
            letters.Lines);
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AMemberThatIsNoToastStopsThePipeline(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var letters = new PlainRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(letters), binary);

        await database.ExecuteAsync(Insert);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");

        var failure = await pipeline.FailureAsync<ColumnValueException>();
        Assert.Equal(("public.letters", "body"), (failure.Table, failure.Column));
        Assert.True(failure.Position > Assert.Single(letters.Positions));
        Assert.Contains("Toast<T>", failure.Message, StringComparison.Ordinal);
    }

    [CdcTable("public.letters")]
    public sealed partial record Letter(int Id, string State, Toast<string?> Body, Toast<byte[]?> Scan)
    {
        public string Shown => $"{State} {Show(Body, body => body[..1])}, {Show(Scan, scan => $"{scan[0]:X2}")}";

        private static string Show<T>(Toast<T?> toast, Func<T, string> first)
            where T : class => toast.TryGetValue(out var value)
                ? value is null ? "null" : $"{(value as string)?.Length ?? ((byte[])(object)value).Length} of {first(value)}"
                : toast.ToString();
    }

    [CdcTable("public.letters")]
    public sealed partial record PlainLetter(int Id, string? Body);

    [CdcHandler]
    public sealed partial class LetterRecorder : Recorder, IChangeHandler<Insert<Letter>>, IChangeHandler<Update<Letter>>
    {
        public ValueTask HandleAsync(Insert<Letter> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Shown}");

        public ValueTask HandleAsync(Update<Letter> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Shown}{(change.TryGetOld(out var old) ? $", was {old.Shown}" : "")}");
    }

    [CdcHandler]
    public sealed partial class PlainRecorder : Recorder, IChangeHandler<Upsert<PlainLetter>>
    {
        public ValueTask HandleAsync(Upsert<PlainLetter> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Id}");
    }
}
