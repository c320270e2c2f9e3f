namespace TypedCdc.Values.Time;

/// <summary>Reads time as <see cref="TimeOnly"/>, which has no 24:00:00.</summary>
internal static class TimeOnlyValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out TimeOnly value) =>
        Read(bytes, format, readAs, clamps: false, out value);

    /// <summary>Reads a time.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="format">Its format.</param>
    /// <param name="readAs">Its type.</param>
    /// <param name="clamps">Whether 24:00:00 becomes the last time of .NET.</param>
    /// <param name="value">The time.</param>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, bool clamps, out TimeOnly value)
    {
        value = default;
        var status = PgTimeValue.Read(bytes, format, readAs, out var time);
        if (status != ValueStatus.Ok || time.TryGetTimeOnly(out value))
        {
            return status;
        }

        value = clamps ? TimeOnly.MaxValue : default;
        return clamps ? ValueStatus.Ok : ValueStatus.OutOfRange;
    }
}
