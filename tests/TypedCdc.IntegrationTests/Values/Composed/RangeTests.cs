using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Ranges and multiranges from a server, of types that are built in and of the user's own.</summary>
public sealed partial class RangeTests
{
    private const string Sql =
        """
        CREATE TYPE mood AS ENUM ('happy', 'so so', 'SAD');
        CREATE DOMAIN word AS text;
        CREATE TYPE wordrange AS RANGE (subtype = word, collation = "C");
        CREATE TYPE doublerange AS RANGE (subtype = float8);
        CREATE TYPE moodrange AS RANGE (subtype = mood);
        CREATE DOMAIN period AS tstzrange;
        CREATE DOMAIN periods AS tstzmultirange;
        """;

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task AreReadAsTheServerWritesThem(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        var values = new RandomValues(new Random(major));
        var recorder = new OfferRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("ints", "int4range", () => values.Range(values.Int)),
            ("longs", "int8range", () => values.Range(values.Long)),
            ("decimals", "numrange", () => values.Range(values.Decimal)),
            ("numerics", "numrange", () => values.Range(values.Numeric)),
            ("timestamps", "tsrange", () => values.Range(values.Timestamp)),
            ("instants", "period", () => values.Range(values.Timestamp)),
            ("days", "daterange", () => values.Range(values.Date)),
            ("words", "wordrange", () => values.Range(values.Word)),
            ("doubles", "doublerange", () => values.Range(values.Double)),
            ("moods", "moodrange", () => values.Range(values.Mood)),
            ("ranges", "int4range[]", () => values.Array(() => Ordered(values))),
            ("word_array", "wordrange[]", () => values.Array(() => $"[,\"{values.Pick("a\\\"b", "\\\\", "c,d")}\"]")),
            ("multi", "int4multirange", () => Multirange(values)),
            ("multi_instants", "periods", () => values.Pick("{}", "{[2000-01-01 00:00:00.000001+00,2001-01-01 00:00:00+00),(2002-01-01 00:00:00+00,)}")),
            ("multi_array", "int4multirange[]", () => values.Array(() => Multirange(values))),
            ("multi_words", "wordmultirange", () => values.Pick("{}", "{[\"a,b\",\"a\"\"c\"],(\"d\\\\\",)}")));
    }

    [Theory, ClassData(typeof(StreamVariants))]
    public async Task ABoundThatCannotBeHeldStopsTheStreamWithItsPlace(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major, "CREATE TABLE spans (id integer PRIMARY KEY, prices numrange[])");
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new SpanRecorder()), binary);
        await database.ExecuteAsync("INSERT INTO spans VALUES (1, '{\"[1,2)\",\"[1,1e30)\"}')");

        var failure = await pipeline.FailureAsync<ColumnValueException>();

        Assert.Equal(("public.spans", "prices"), (failure.Table, failure.Column));
        Assert.Contains("element 2, upper bound: the value is outside the range of NpgsqlRange<decimal>[]", failure.Message, StringComparison.Ordinal);
    }

    private static string Ordered(RandomValues values) => values.Pick("empty", "[1,5)", "(,7]", "(,)", "[-2147483648,)");

    private static string Multirange(RandomValues values) =>
        values.Pick("{}", "{[1,2)}", "{(,-5),[1,2),[7,)}", "{(,)}", $"{{[0,{values.Pick("1", "2147483647")})}}");

    [CdcTable("round_trip")]
    internal sealed partial record Offer(
        int Id,
        NpgsqlRange<int>? Ints,
        NpgsqlRange<long>? Longs,
        NpgsqlRange<decimal>? Decimals,
        NpgsqlRange<PgNumeric>? Numerics,
        NpgsqlRange<DateTime>? Timestamps,
        NpgsqlRange<DateTimeOffset>? Instants,
        NpgsqlRange<DateOnly>? Days,
        NpgsqlRange<string>? Words,
        NpgsqlRange<double>? Doubles,
        NpgsqlRange<Mood?>? Moods,
        NpgsqlRange<int>?[]? Ranges,
        NpgsqlRange<string>?[]? WordArray,
        List<NpgsqlRange<int>>? Multi,
        List<NpgsqlRange<DateTimeOffset>>? MultiInstants,
        List<NpgsqlRange<int>>?[]? MultiArray,
        List<NpgsqlRange<string>>? MultiWords)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                Ints, Longs, Decimals, Numerics, Timestamps, Instants, Days, Words, Doubles, Moods, Ranges, WordArray, Multi, MultiInstants,
                MultiArray, MultiWords,
            ]);
    }

    [CdcTable("spans")]
    internal sealed partial record Span(int Id, NpgsqlRange<decimal>[] Prices);

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class OfferRecorder : IChangeHandler<Insert<Offer>>
    {
        public List<Offer> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Offer> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }

    [CdcHandler]
    internal sealed partial class SpanRecorder : IChangeHandler<Insert<Span>>
    {
        public ValueTask HandleAsync(Insert<Span> change, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
