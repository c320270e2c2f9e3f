namespace TypedCdc.Values.Time;

/// <summary>Writes dates, times and timestamps as the server does under <c>DateStyle = ISO</c>.</summary>
/// <remarks>Source: EncodeDateOnly, EncodeTimeOnly, EncodeDateTime and EncodeTimezone in PostgreSQL src/backend/utils/adt/datetime.c.</remarks>
internal static class IsoDateFormat
{
    private const int FractionDigits = 6;

    /// <summary>Writes <c>YYYY-MM-DD[ BC]</c>.</summary>
    public static void WriteDate(ref AsciiWriter writer, long days)
    {
        WriteDay(ref writer, days, out var beforeChrist);
        WriteEra(ref writer, beforeChrist);
    }

    /// <summary>Writes <c>YYYY-MM-DD HH:MM:SS[.ffffff][+00][ BC]</c>.</summary>
    public static void WriteTimestamp(ref AsciiWriter writer, long microseconds, bool withOffset)
    {
        var days = Math.DivRem(microseconds, PgEpoch.MicrosecondsPerDay, out var time);
        if (time < 0)
        {
            days--;
            time += PgEpoch.MicrosecondsPerDay;
        }

        WriteDay(ref writer, days, out var beforeChrist);
        writer.Write(' ');
        WriteTime(ref writer, time);
        if (withOffset)
        {
            WriteOffset(ref writer, 0);
        }

        WriteEra(ref writer, beforeChrist);
    }

    /// <summary>Writes <c>HH:MM:SS[.ffffff]</c>, the fraction without zeros at its end.</summary>
    public static void WriteTime(ref AsciiWriter writer, long microseconds)
    {
        var seconds = Math.DivRem(microseconds, TimeSpan.MicrosecondsPerSecond, out var fraction);
        WriteClock(ref writer, seconds, withSeconds: true);
        if (fraction == 0)
        {
            return;
        }

        var digits = FractionDigits;
        for (; fraction % 10 == 0; fraction /= 10)
        {
            digits--;
        }

        writer.Write('.');
        writer.Write(fraction, digits);
    }

    /// <summary>Writes <c>±HH[:MM[:SS]]</c>.</summary>
    public static void WriteOffset(ref AsciiWriter writer, int seconds)
    {
        writer.Write(seconds < 0 ? '-' : '+');
        var magnitude = Math.Abs(seconds);
        if (magnitude % 3600 == 0)
        {
            writer.Write(magnitude / 3600, 2);
            return;
        }

        WriteClock(ref writer, magnitude, withSeconds: magnitude % 60 != 0);
    }

    private static void WriteClock(ref AsciiWriter writer, long seconds, bool withSeconds)
    {
        writer.Write(seconds / 3600, 2);
        writer.Write(':');
        writer.Write(seconds / 60 % 60, 2);
        if (withSeconds)
        {
            writer.Write(':');
            writer.Write(seconds % 60, 2);
        }
    }

    private static void WriteDay(ref AsciiWriter writer, long days, out bool beforeChrist)
    {
        var (year, month, day) = GregorianDay.Of(days);
        beforeChrist = year <= 0;
        writer.Write(beforeChrist ? 1 - year : year, 4);
        writer.Write('-');
        writer.Write(month, 2);
        writer.Write('-');
        writer.Write(day, 2);
    }

    private static void WriteEra(ref AsciiWriter writer, bool beforeChrist)
    {
        if (beforeChrist)
        {
            writer.Write(" BC"u8);
        }
    }
}
