using System.Buffers.Binary;

namespace TypedCdc.Values.Time;

/// <summary>The three parts of an interval, which the server keeps apart.</summary>
internal readonly record struct IntervalParts(int Months, int Days, long Microseconds)
{
    private const int BinaryLength = 16;

    private static readonly IntervalParts Infinity = new(int.MaxValue, int.MaxValue, long.MaxValue);
    private static readonly IntervalParts NegativeInfinity = new(int.MinValue, int.MinValue, long.MinValue);

    private bool IsInfinite => this == Infinity || this == NegativeInfinity;

    /// <summary>Reads either format. An infinite interval, which PostgreSQL has since 17, has the largest or smallest of all parts.</summary>
    /// <remarks>Source: interval_send in PostgreSQL src/backend/utils/adt/timestamp.c.</remarks>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, out IntervalParts parts)
    {
        parts = default;
        if (format == ValueFormat.Text)
        {
            if (IsoDateText.TryInfinity(bytes, out var isNegative))
            {
                parts = isNegative ? NegativeInfinity : Infinity;
                return ValueStatus.Ok;
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
        return ValueStatus.Ok;
    }

    /// <summary>The interval as a <see cref="TimeSpan"/>, with days of 24 hours. Months have no fixed length, so there may be none.</summary>
    /// <param name="clamps">Whether one below or above all spans becomes the smallest or largest of them.</param>
    /// <param name="value">The span.</param>
    public ValueStatus ToTimeSpan(bool clamps, out TimeSpan value)
    {
        value = default;
        if (Months != 0 && !IsInfinite)
        {
            return ValueStatus.Inexact;
        }

        var ticks = (((Int128)Days * PgEpoch.MicrosecondsPerDay) + Microseconds) * TimeSpan.TicksPerMicrosecond;
        var isInRange = !IsInfinite && ticks >= long.MinValue && ticks <= long.MaxValue;
        if (isInRange)
        {
            value = new TimeSpan((long)ticks);
            return ValueStatus.Ok;
        }

        value = clamps ? (Int128.IsNegative(ticks) ? TimeSpan.MinValue : TimeSpan.MaxValue) : default;
        return clamps ? ValueStatus.Ok : IsInfinite ? ValueStatus.NotFinite : ValueStatus.OutOfRange;
    }
}
