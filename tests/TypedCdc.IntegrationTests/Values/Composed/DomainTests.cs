using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Domains over everything, and enums within everything.</summary>
public sealed partial class DomainTests
{
    private const string Sql =
        """
        CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD');
        CREATE DOMAIN good_mood AS mood CHECK (VALUE <> 'SAD');
        CREATE DOMAIN best_mood AS good_mood;
        CREATE DOMAIN moods AS mood[];
        CREATE DOMAIN few_moods AS moods CHECK (cardinality(VALUE) < 4);
        CREATE DOMAIN amount AS numeric;
        CREATE DOMAIN span AS int4range;
        CREATE DOMAIN label AS text;
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AreReadAsWhatTheyLieOver(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var values = new RandomValues(new Random(major));
        var recorder = new FeelingRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("mood", "mood", values.Mood),
            ("best", "best_mood", values.Mood),
            ("best_array", "best_mood[]", () => values.Array(values.Mood)),
            ("few", "few_moods", () => values.Array(values.Mood)),
            ("few_array", "few_moods[]", () => values.Array(() => values.Array(values.Mood))),
            ("amounts", "amount[]", () => values.Array(values.Numeric)),
            ("spans", "span[]", () => values.Array(() => values.Range(values.Int))),
            ("label_as_mood", "label", values.Mood),
            ("labels", "label[]", () => values.Array(values.Word)));
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AnUnknownLabelIsReadAsTheMemberThatIsMarkedForIt(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(
            major, $"{Sql} CREATE TABLE jobs (id integer PRIMARY KEY, mood mood, moods best_mood[] NOT NULL);");
        var recorder = new JobRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(recorder), binary);

        await database.ExecuteAsync("ALTER TYPE mood ADD VALUE 'proud'");
        await database.ExecuteAsync("INSERT INTO jobs VALUES (1, 'proud', '{happy,proud,NULL}'), (2, NULL, '{}'), (3, 'so so', '{so so}')");
        await pipeline.CatchUpAsync();

        Assert.Equal(["1 Other Happy|Other|", "2  ", "3 Other Other"], recorder.Lines);
    }

    [CdcTable("round_trip")]
    internal sealed partial record Feeling(
        int Id,
        Mood? Mood,
        Mood? Best,
        Mood?[]? BestArray,
        List<Mood?>? Few,
        Mood?[]?[]? FewArray,
        PgNumeric?[]? Amounts,
        NpgsqlRange<int>?[]? Spans,
        Mood? LabelAsMood,
        string?[]? Labels)
    {
        public (int Id, object?[] Values) ToRow() =>
            (Id, [Mood, Best, BestArray, Few, FewArray, Amounts, Spans, LabelAsMood, Labels]);
    }

    internal enum JobMood
    {
        Happy,
        [CdcUnknownLabel]
        Other,
    }

    [CdcTable("jobs")]
    internal sealed partial record Job(int Id, JobMood? Mood, JobMood?[] Moods);

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class FeelingRecorder : IChangeHandler<Insert<Feeling>>
    {
        public List<Feeling> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Feeling> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    [CdcHandler]
    internal sealed partial class JobRecorder : Recorder, IChangeHandler<Insert<Job>>
    {
        public ValueTask HandleAsync(Insert<Job> change, CancellationToken cancellationToken) =>
            Record(change.Position, $"{change.Row.Id} {change.Row.Mood} {string.Join('|', change.Row.Moods)}");
    }
}
