using System.Buffers.Binary;

namespace TypedCdc.Values.Time;

/// <summary>Reads timestamp and timestamptz as <see cref="PgTimestamp"/>, which holds all of them.</summary>
/// <remarks>Source: timestamp_send in PostgreSQL src/backend/utils/adt/timestamp.c.</remarks>
internal static class PgTimestampValue
{
    /// <summary>Farther from the epoch than any timestamp, but near enough for its microseconds to fit in 64 bits.</summary>
    private const long FarthestDay = 106_751_991;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out PgTimestamp value)
    {
        value = default;
        return readAs is PgTypeOid.Timestamp or PgTypeOid.Timestamptz
            && (format == ValueFormat.Binary
                ? TryReadBinary(bytes, out value)
                : TryReadText(bytes, withOffset: readAs == PgTypeOid.Timestamptz, out value))
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }

    private static bool TryReadBinary(ReadOnlySpan<byte> bytes, out PgTimestamp value)
    {
        value = default;
        return bytes.Length == sizeof(long) && PgTimestamp.TryFromMicroseconds(BinaryPrimitives.ReadInt64BigEndian(bytes), out value);
    }

    private static bool TryReadText(ReadOnlySpan<byte> text, bool withOffset, out PgTimestamp value)
    {
        if (IsoDateText.TryInfinity(text, out var isNegative))
        {
            value = isNegative ? PgTimestamp.NegativeInfinity : PgTimestamp.PositiveInfinity;
            return true;
        }

        value = default;
        return IsoDateText.TryTimestamp(text, withOffset, out var days, out var microseconds)
            && days is > -FarthestDay and < FarthestDay
            && PgTimestamp.TryFromMicroseconds((days * PgEpoch.MicrosecondsPerDay) + microseconds, out value)
            && value.IsFinite;
    }
}
