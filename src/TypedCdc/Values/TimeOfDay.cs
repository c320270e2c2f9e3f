using System.Buffers.Binary;

namespace TypedCdc.Values;

/// <summary>Reads time as microseconds since midnight, from 00:00:00 to 24:00:00.</summary>
internal static class TimeOfDay
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, out long microseconds)
    {
        if (format == ValueFormat.Binary)
        {
            microseconds = 0;
            return bytes.Length == sizeof(long)
                && BinaryPrimitives.TryReadInt64BigEndian(bytes, out microseconds)
                && microseconds is >= 0 and <= PgEpoch.MicrosecondsPerDay
                    ? ValueStatus.Ok
                    : ValueStatus.Malformed;
        }

        var cursor = new AsciiCursor(bytes);
        return ClockText.TryTimeOfDay(ref cursor, out microseconds) && cursor.AtEnd
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }
}
