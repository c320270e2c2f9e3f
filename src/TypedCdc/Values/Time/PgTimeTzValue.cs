using System.Buffers.Binary;

namespace TypedCdc.Values.Time;

/// <summary>Reads timetz as <see cref="PgTimeTz"/>, which holds all of them, and as <see cref="DateTimeOffset"/>.</summary>
/// <remarks>Source: timetz_send in PostgreSQL src/backend/utils/adt/date.c.</remarks>
internal static class PgTimeTzValue
{
    private const int MaxOffsetHours = 14;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out PgTimeTz value)
    {
        value = default;
        return readAs == PgTypeOid.Timetz && (format == ValueFormat.Binary ? TryReadBinary(bytes, out value) : TryReadText(bytes, out value))
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }

    /// <summary>The time on the second day of the calendar, where it has a day before and behind it for every offset, as in Npgsql.</summary>
    public static ValueStatus Convert(PgTimeTz time, out DateTimeOffset value)
    {
        value = default;
        if (time.Offset.Seconds != 0)
        {
            return ValueStatus.Inexact;
        }

        if (time.Time == PgTime.EndOfDay || time.Offset.Duration() > TimeSpan.FromHours(MaxOffsetHours))
        {
            return ValueStatus.OutOfRange;
        }

        value = new DateTimeOffset(TimeSpan.TicksPerDay + time.Time.ToTimeSpan().Ticks, time.Offset);
        return ValueStatus.Ok;
    }

    private static bool TryReadBinary(ReadOnlySpan<byte> bytes, out PgTimeTz value)
    {
        value = default;
        if (bytes.Length != sizeof(long) + sizeof(int) || !PgTime.TryFromMicroseconds(BinaryPrimitives.ReadInt64BigEndian(bytes), out var time))
        {
            return false;
        }

        // The server counts seconds west of Greenwich.
        var west = (long)BinaryPrimitives.ReadInt32BigEndian(bytes[sizeof(long)..]);
        return PgTimeTz.TryCreate(time, -west, out value);
    }

    private static bool TryReadText(ReadOnlySpan<byte> text, out PgTimeTz value)
    {
        var cursor = new AsciiCursor(text);
        value = default;
        return ClockText.TryTimeOfDay(ref cursor, out var microseconds)
            && PgTime.TryFromMicroseconds(microseconds, out var time)
            && IsoDateText.TryOffset(ref cursor, out var seconds)
            && cursor.AtEnd
            && PgTimeTz.TryCreate(time, seconds, out value);
    }
}
