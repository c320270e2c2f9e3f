using System.Buffers.Binary;

namespace TypedCdc.Values;

/// <summary>The three parts of an interval, which the server keeps apart.</summary>
internal readonly record struct IntervalParts(int Months, int Days, long Microseconds)
{
    private const int BinaryLength = 16;

    /// <summary>Reads either format.</summary>
    /// <remarks>Source: interval_send in PostgreSQL src/backend/utils/adt/timestamp.c; infinite intervals since PostgreSQL 17.</remarks>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, out IntervalParts parts)
    {
        parts = default;
        if (format == ValueFormat.Text)
        {
            if (IsoDateText.IsInfinity(bytes))
            {
                return ValueStatus.NotFinite;
            }

            return IntervalText.TryRead(bytes, out parts) ? ValueStatus.Ok : ValueStatus.Malformed;
        }

        if (bytes.Length != BinaryLength)
        {
            return ValueStatus.Malformed;
        }

        parts = new IntervalParts(
            BinaryPrimitives.ReadInt32BigEndian(bytes[12..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[8..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes));
        return parts is (int.MaxValue, int.MaxValue, long.MaxValue) or (int.MinValue, int.MinValue, long.MinValue)
            ? ValueStatus.NotFinite
            : ValueStatus.Ok;
    }

    /// <summary>The interval as a <see cref="TimeSpan"/>, with days of 24 hours. Months have no fixed length, so there may be none.</summary>
    public ValueStatus ToTimeSpan(out TimeSpan value)
    {
        value = default;
        if (Months != 0)
        {
            return ValueStatus.Inexact;
        }

        var ticks = (((Int128)Days * PgEpoch.MicrosecondsPerDay) + Microseconds) * TimeSpan.TicksPerMicrosecond;
        if (ticks < long.MinValue || ticks > long.MaxValue)
        {
            return ValueStatus.OutOfRange;
        }

        value = new TimeSpan((long)ticks);
        return ValueStatus.Ok;
    }
}
