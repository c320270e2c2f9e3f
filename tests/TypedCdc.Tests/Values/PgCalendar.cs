using System.Globalization;

namespace TypedCdc.Tests.Values;

/// <summary>Writes dates and times as the server does, for any year. Source: j2date in PostgreSQL datetime.c.</summary>
internal static class PgCalendar
{
    private const long MicrosecondsPerDay = 86_400_000_000;
    private const int EpochJulianDay = 2_451_545;

    public static string Date(long days) => Day(days, out var beforeChrist) + (beforeChrist ? " BC" : "");

    /// <summary>A timestamp, with the offset behind it if there is one.</summary>
    public static string Timestamp(long microseconds, int? offsetSeconds = null)
    {
        var local = (Int128)microseconds + ((offsetSeconds ?? 0) * 1_000_000L);
        var days = (long)(local / MicrosecondsPerDay);
        var time = (long)(local % MicrosecondsPerDay);
        if (time < 0)
        {
            days--;
            time += MicrosecondsPerDay;
        }

        var day = Day(days, out var beforeChrist);
        return $"{day} {Time(time)}{Offset(offsetSeconds)}{(beforeChrist ? " BC" : "")}";
    }

    public static string Time(long microseconds)
    {
        var (seconds, fraction) = Math.DivRem(microseconds, 1_000_000);
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}");
        return fraction == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $".{fraction:D6}").TrimEnd('0');
    }

    public static string TimeTz(long microseconds, int offsetSeconds) => Time(microseconds) + Offset(offsetSeconds);

    public static string Interval(int months, int days, long microseconds)
    {
        var parts = new List<string>();
        var negativeBefore = false;
        Add(months / 12, "year");
        Add(months % 12, "mon");
        Add(days, "day");
        if (microseconds != 0 || parts.Count == 0)
        {
            var sign = microseconds < 0 ? "-" : negativeBefore ? "+" : "";
            parts.Add(sign + Time(Math.Abs(microseconds)));
        }

        return string.Join(' ', parts);

        void Add(int value, string unit)
        {
            if (value == 0)
            {
                return;
            }

            var sign = negativeBefore && value > 0 ? "+" : "";
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{sign}{value} {unit}{(value == 1 ? "" : "s")}"));
            negativeBefore = value < 0;
        }
    }

    private static string Offset(int? seconds)
    {
        if (seconds is not { } offset)
        {
            return "";
        }

        var rest = Math.Abs(offset);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{rest / 3600:D2}");
        text += rest % 3600 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{rest / 60 % 60:D2}");
        return text + (rest % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{rest % 60:D2}"));
    }

    private static string Day(long days, out bool beforeChrist)
    {
        var julian = (uint)(days + EpochJulianDay) + 32_044;
        var quad = julian / 146_097;
        var extra = ((julian - (quad * 146_097)) * 4) + 3;
        julian += 60 + (quad * 3) + (extra / 146_097);
        quad = julian / 1461;
        julian -= quad * 1461;
        var year = (int)(julian * 4 / 1461);
        julian = year != 0 ? (julian + 305) % 365 : (julian + 306) % 366;
        julian += 123;
        year += (int)(quad * 4);
        year -= 4800;
        quad = julian * 2141 / 65_536;
        var day = julian - (7834 * quad / 256);
        var month = ((quad + 10) % 12) + 1;
        beforeChrist = year <= 0;
        return string.Create(CultureInfo.InvariantCulture, $"{(beforeChrist ? 1 - year : year):D4}-{month:D2}-{day:D2}");
    }
}
