using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using NpgsqlTypes;
using TypedCdc.IntegrationTests.Values.Composed;
using TypedCdc.Tests.Values;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Writes what was read from a column of <see cref="EveryPair"/> as the server writes it as text.</summary>
internal static class PairText
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    public static string? Of(ValueColumn column, object? value) => (column.Type, value) switch
    {
        (_, null) => null,
        ("boolean", bool truth) => truth ? "true" : "false",
        (_, bool bit) => bit ? "1" : "0",
        ("money", decimal amount) => MoneyText.Of(amount),

        // A cast to text takes the blanks away with which character(n) is filled up.
        (['c', 'h', 'a', 'r', 'a', ..], string or char) => $"{value}".TrimEnd(' '),
        (_, '\0') => "",
        ("regproc", 0u or 0L) => "-",
        ("pg_lsn", ulong position) => new NpgsqlLogSequenceNumber(position).ToString(),
        ("json" or "jsonb", _) => OfJson(column.Type, value),
        (_, ReadOnlyMemory<byte> bytes) => ServerText.Of(bytes.ToArray()),
        (_, IPAddress host) => Of(new NpgsqlInet(host)),
        (_, NpgsqlInet inet) => Of(inet),
        ("real", double number) => DoubleText.Of((float)number),
        (_, double number) => DoubleText.Of(number),
        _ => OfTime(column.Type, value) ?? ServerText.Of(value),
    };

    /// <summary>A parcel as json holds it.</summary>
    public static string Of(Parcel parcel) =>
        $"{{\"Content\": \"{parcel.Content}\", \"Weight\": {Text(parcel.Weight)}, \"Inner\": {(parcel.Inner is null ? "null" : Of(parcel.Inner))}}}";

    /// <summary>jsonb has its keys in the order of their lengths.</summary>
    private static string Sorted(Parcel parcel) =>
        $"{{\"Inner\": {(parcel.Inner is null ? "null" : Sorted(parcel.Inner))}, \"Weight\": {Text(parcel.Weight)}, \"Content\": \"{parcel.Content}\"}}";

    private static string OfJson(string type, object value) => value switch
    {
        JsonDocument document => document.RootElement.GetRawText(),
        JsonElement element => element.GetRawText(),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        ReadOnlyMemory<byte> bytes => Encoding.UTF8.GetString(bytes.Span),
        Parcel parcel => type == "json" ? Of(parcel) : Sorted(parcel),
        _ => (string)value,
    };

    private static string Of(NpgsqlInet inet) => $"{inet.Address}/{inet.Netmask}";

    private static string? OfTime(string type, object value) => (type, value) switch
    {
        ("timestamptz", PgTimestamp instant) => instant.ToString("Z", null),
        ("timestamptz", DateTime instant) => ServerText.Of(new DateTimeOffset(instant)),
        ("timetz", DateTimeOffset time) => PgCalendar.TimeTz(Microseconds(time.TimeOfDay), (int)time.Offset.TotalSeconds),
        ("time", TimeOnly time) => PgCalendar.Time(Microseconds(time.ToTimeSpan())),
        ("time", TimeSpan time) => PgCalendar.Time(Microseconds(time)),
        (_, TimeSpan span) => PgCalendar.Interval(0, span.Days, Microseconds(span) % MicrosecondsPerDay),
        (_, NpgsqlInterval interval) => PgCalendar.Interval(interval.Months, interval.Days, interval.Time),
        _ => null,
    };

    private static long Microseconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
