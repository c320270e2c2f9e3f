namespace TypedCdc.Values.Time;

/// <summary>Reads dates and timestamps as they are written under <c>DateStyle = ISO</c>.</summary>
/// <remarks>Source: EncodeDateOnly and EncodeDateTime in PostgreSQL src/backend/utils/adt/datetime.c.</remarks>
internal static class IsoDateText
{
    private const int MaxYearDigits = 7;

    /// <summary>The server takes offsets of less than sixteen hours.</summary>
    private const int OffsetHoursLimit = 16;

    public static bool TryInfinity(ReadOnlySpan<byte> text, out bool isNegative)
    {
        isNegative = text.StartsWith((byte)'-');
        return (isNegative ? text[1..] : text).SequenceEqual("infinity"u8);
    }

    /// <summary>Reads <c>YYYY-MM-DD[ BC]</c> as days since <see cref="PgEpoch"/>.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out long days)
    {
        var cursor = new AsciiCursor(WithoutEra(text, out var beforeChrist));
        return TryDays(ref cursor, beforeChrist, out days) && cursor.AtEnd;
    }

    /// <summary>Reads <c>YYYY-MM-DD HH:MM:SS[.ffffff][±HH[:MM[:SS]]][ BC]</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withOffset">Whether an offset from UTC must follow the time; without, none may.</param>
    /// <param name="days">Days since <see cref="PgEpoch"/>.</param>
    /// <param name="microseconds">Time of that day, in UTC if there is an offset, so that it may be of the day beside.</param>
    public static bool TryTimestamp(ReadOnlySpan<byte> text, bool withOffset, out long days, out long microseconds)
    {
        microseconds = 0;
        var cursor = new AsciiCursor(WithoutEra(text, out var beforeChrist));
        if (!TryDays(ref cursor, beforeChrist, out days)
            || !cursor.Take(' ')
            || !ClockText.TryTimeOfDay(ref cursor, out microseconds)
            || microseconds == PgEpoch.MicrosecondsPerDay)
        {
            return false;
        }

        if (withOffset)
        {
            if (!TryOffset(ref cursor, out var seconds))
            {
                return false;
            }

            microseconds -= seconds * TimeSpan.MicrosecondsPerSecond;
        }

        return cursor.AtEnd;
    }

    /// <summary>Reads <c>±HH[:MM[:SS]]</c> as seconds east of Greenwich.</summary>
    public static bool TryOffset(ref AsciiCursor cursor, out long seconds)
    {
        seconds = 0;
        var west = cursor.Take('-');
        if ((!west && !cursor.Take('+')) || !cursor.TakeTwoDigits(OffsetHoursLimit, out var hours))
        {
            return false;
        }

        var minutes = 0;
        var rest = 0;
        if (cursor.Take(':')
            && (!cursor.TakeTwoDigits(60, out minutes) || (cursor.Take(':') && !cursor.TakeTwoDigits(60, out rest))))
        {
            return false;
        }

        seconds = (((hours * 60L) + minutes) * 60) + rest;
        seconds = west ? -seconds : seconds;
        return true;
    }

    private static ReadOnlySpan<byte> WithoutEra(ReadOnlySpan<byte> text, out bool beforeChrist)
    {
        beforeChrist = text.EndsWith(" BC"u8);
        return beforeChrist ? text[..^3] : text;
    }

    private static bool TryDays(ref AsciiCursor cursor, bool beforeChrist, out long days)
    {
        days = 0;
        if (!cursor.TakeDigits(4, MaxYearDigits, out var year, out _) || year == 0
            || !cursor.Take('-') || !cursor.TakeTwoDigits(13, out var month) || month == 0
            || !cursor.Take('-') || !cursor.TakeTwoDigits(32, out var day) || day == 0)
        {
            return false;
        }

        var astronomicalYear = (int)(beforeChrist ? 1 - year : year);
        if (day > GregorianDay.DaysInMonth(astronomicalYear, month))
        {
            return false;
        }

        days = GregorianDay.SinceEpoch(astronomicalYear, month, day);
        return true;
    }
}
