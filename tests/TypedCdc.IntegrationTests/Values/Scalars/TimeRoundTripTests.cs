using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Values.Composed;
using TypedCdc.Tests.Values;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Every sort of date, time and interval is read as the server writes it.</summary>
public sealed partial class TimeRoundTripTests
{
    [Theory, ClassData(typeof(StreamVariants))]
    public async Task Dates_times_and_intervals(int major, bool binary)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var values = new RandomTimes(new Random(major));
        var parts = new RandomValues(new Random(major));
        var recorder = new HourRecorder();

        await RoundTrip.AssertAsync(
            database,
            recorder,
            () => recorder.Rows.Select(row => row.ToRow()),
            binary,
            ("day", "date", values.Date),
            ("days", "date[]", () => parts.Array(values.Date)),
            ("near_day", "date", values.NearDate),
            ("local", "timestamp", values.Timestamp),
            ("locals", "timestamp[]", () => parts.Array(values.Timestamp)),
            ("near_local", "timestamp", values.NearTimestamp),
            ("instant", "timestamptz", values.Timestamptz),
            ("instants", "timestamptz[]", () => parts.Array(values.Timestamptz)),
            ("near_instant", "timestamptz", values.NearTimestamp),
            ("clock", "time", values.Time),
            ("clocks", "time[]", () => parts.Array(values.Time)),
            ("near_clock", "time", values.NearTime),
            ("zoned", "timetz", values.TimeTz),
            ("zoned_array", "timetz[]", () => parts.Array(values.TimeTz)),
            ("span", "interval", values.Interval),
            ("spans", "interval[]", () => parts.Array(values.Interval)));
    }

    [CdcTable("round_trip")]
    internal sealed partial record Hour(
        int Id,
        PgDate? Day,
        PgDate?[]? Days,
        DateOnly? NearDay,
        PgTimestamp? Local,
        List<PgTimestamp?>? Locals,
        DateTime? NearLocal,
        PgTimestamp? Instant,
        PgTimestamp?[]? Instants,
        DateTimeOffset? NearInstant,
        PgTime? Clock,
        PgTime?[]? Clocks,
        TimeOnly? NearClock,
        PgTimeTz? Zoned,
        PgTimeTz?[]? ZonedArray,
        NpgsqlInterval? Span,
        NpgsqlInterval?[]? Spans)
    {
        public (int Id, object?[] Values) ToRow() => (
            Id,
            [
                Day, Days, NearDay, Local, Locals, NearLocal, Instant?.ToString("Z", null),
                Instants?.Select(instant => instant?.ToString("Z", null)).ToArray(), NearInstant, Clock, Clocks,
                NearClock?.ToString("HH:mm:ss.FFFFFF", null), Zoned, ZonedArray, Shown(Span), Spans?.Select(Shown).ToArray(),
            ]);

        private string? Shown(NpgsqlInterval? interval) => interval switch
        {
            null => null,
            { Months: int.MaxValue, Days: int.MaxValue, Time: long.MaxValue } => "infinity",
            { Months: int.MinValue, Days: int.MinValue, Time: long.MinValue } => "-infinity",
            { } finite => PgCalendar.Interval(finite.Months, finite.Days, finite.Time),
        };
    }

    /// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
    [CdcHandler]
    internal sealed partial class HourRecorder : IChangeHandler<Insert<Hour>>
    {
        public List<Hour> Rows { get; } = [];

        public ValueTask HandleAsync(Insert<Hour> change, CancellationToken cancellationToken)
        {
            Rows.Add(change.Row);
            return ValueTask.CompletedTask;
        }
    }
}
