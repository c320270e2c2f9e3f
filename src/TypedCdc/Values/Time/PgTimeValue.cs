using System.Buffers.Binary;

namespace TypedCdc.Values.Time;

/// <summary>Reads time as <see cref="PgTime"/>, which holds all of them.</summary>
/// <remarks>Source: time_send in PostgreSQL src/backend/utils/adt/date.c.</remarks>
internal static class PgTimeValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out PgTime value)
    {
        value = default;
        return readAs == PgTypeOid.Time && (format == ValueFormat.Binary ? TryReadBinary(bytes, out value) : TryReadText(bytes, out value))
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }

    private static bool TryReadBinary(ReadOnlySpan<byte> bytes, out PgTime value)
    {
        value = default;
        return bytes.Length == sizeof(long) && PgTime.TryFromMicroseconds(BinaryPrimitives.ReadInt64BigEndian(bytes), out value);
    }

    private static bool TryReadText(ReadOnlySpan<byte> text, out PgTime value)
    {
        var cursor = new AsciiCursor(text);
        value = default;
        return ClockText.TryTimeOfDay(ref cursor, out var microseconds) && cursor.AtEnd && PgTime.TryFromMicroseconds(microseconds, out value);
    }
}
