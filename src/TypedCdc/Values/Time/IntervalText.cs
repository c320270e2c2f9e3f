namespace TypedCdc.Values.Time;

/// <summary>Reads intervals as they are written under <c>IntervalStyle = postgres</c>: <c>1 year -2 mons +3 days -04:05:06.7</c>.</summary>
/// <remarks>Source: EncodeInterval in PostgreSQL src/backend/utils/adt/datetime.c.</remarks>
internal static class IntervalText
{
    private const int MonthsPerYear = 12;
    private const int MaxNumberDigits = 10;

    /// <summary>Hours of the longest time that 64 bits of microseconds hold.</summary>
    private const long MaxHours = long.MaxValue / ClockText.MicrosecondsPerHour;

    /// <summary>What an interval is written with, in the order in which it is written.</summary>
    private enum Unit
    {
        None,
        Year,
        Month,
        Day,
        Time,
    }

    public static bool TryRead(ReadOnlySpan<byte> text, out IntervalParts parts)
    {
        parts = default;
        var cursor = new AsciiCursor(text);
        var months = 0L;
        var days = 0L;
        var microseconds = 0L;
        var last = Unit.None;
        do
        {
            var negative = cursor.Take('-');
            _ = !negative && cursor.Take('+');
            if (!cursor.TakeDigits(1, MaxNumberDigits, out var number, out var digits) || !TryUnit(ref cursor, out var unit) || unit <= last)
            {
                return false;
            }

            last = unit;
            var signed = negative ? -number : number;
            switch (unit)
            {
                case Unit.Year:
                    months = signed * MonthsPerYear;
                    break;
                case Unit.Month:
                    months += signed;
                    break;
                case Unit.Day:
                    days = signed;
                    break;
                default:
                    if (digits < 2 || !TryTime(ref cursor, negative, number, out microseconds))
                    {
                        return false;
                    }

                    break;
            }
        }
        while (last != Unit.Time && cursor.Take(' '));

        parts = new IntervalParts((int)months, (int)days, microseconds);
        return cursor.AtEnd && months == parts.Months && days == parts.Days;
    }

    /// <summary>Reads the unit that follows a number; of a time, nothing is read yet.</summary>
    private static bool TryUnit(ref AsciiCursor cursor, out Unit unit)
    {
        if (!cursor.Take(' '))
        {
            unit = Unit.Time;
            return true;
        }

        unit = cursor.Take("year"u8) ? Unit.Year
            : cursor.Take("mon"u8) ? Unit.Month
            : cursor.Take("day"u8) ? Unit.Day
            : Unit.None;
        cursor.Take('s');
        return unit != Unit.None;
    }

    private static bool TryTime(ref AsciiCursor cursor, bool negative, long hours, out long microseconds)
    {
        microseconds = 0;
        if (hours > MaxHours || !ClockText.TryBelowHour(ref cursor, out var belowHour))
        {
            return false;
        }

        // The most negative value has no positive counterpart, so the sum is made without a sign.
        var magnitude = ((ulong)hours * (ulong)ClockText.MicrosecondsPerHour) + (ulong)belowHour;
        if (magnitude > (ulong)long.MaxValue + (negative ? 1UL : 0UL))
        {
            return false;
        }

        microseconds = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }
}
