namespace TypedCdc.Values;

/// <summary>Reads time as <see cref="TimeOnly"/>, which has no 24:00:00.</summary>
internal static class TimeOnlyValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out TimeOnly value)
    {
        value = default;
        if (readAs != PgTypeOid.Time)
        {
            return ValueStatus.Malformed;
        }

        var status = TimeOfDay.Read(bytes, format, out var microseconds);
        if (status != ValueStatus.Ok)
        {
            return status;
        }

        if (microseconds == PgEpoch.MicrosecondsPerDay)
        {
            return ValueStatus.OutOfRange;
        }

        value = new TimeOnly(microseconds * TimeSpan.TicksPerMicrosecond);
        return ValueStatus.Ok;
    }
}
