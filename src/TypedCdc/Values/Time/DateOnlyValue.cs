namespace TypedCdc.Values.Time;

/// <summary>Reads date as <see cref="DateOnly"/>.</summary>
internal static class DateOnlyValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateOnly value) =>
        Read(bytes, format, readAs, clamps: false, out value);

    /// <summary>Reads a date.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="format">Its format.</param>
    /// <param name="readAs">Its type.</param>
    /// <param name="clamps">Whether one before or after all dates of .NET becomes the first or last of them.</param>
    /// <param name="value">The date.</param>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, bool clamps, out DateOnly value)
    {
        value = default;
        var status = PgDateValue.Read(bytes, format, readAs, out var date);
        if (status != ValueStatus.Ok || date.TryGetDateOnly(out value))
        {
            return status;
        }

        if (!clamps)
        {
            return date.IsFinite ? ValueStatus.OutOfRange : ValueStatus.NotFinite;
        }

        value = date.Days < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        return ValueStatus.Ok;
    }
}
