using System.Buffers.Binary;

namespace TypedCdc.Values;

/// <summary>Reads date as <see cref="DateOnly"/>.</summary>
internal static class DateOnlyValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateOnly value)
    {
        value = default;
        if (readAs != PgTypeOid.Date)
        {
            return ValueStatus.Malformed;
        }

        var status = format == ValueFormat.Binary ? ReadBinary(bytes, out var days) : ReadText(bytes, out days);
        if (status != ValueStatus.Ok)
        {
            return status;
        }

        status = PgEpoch.ToDayNumber(days, out var dayNumber);
        value = DateOnly.FromDayNumber(dayNumber);
        return status;
    }

    private static ValueStatus ReadBinary(ReadOnlySpan<byte> bytes, out long days)
    {
        days = 0;
        if (bytes.Length != sizeof(int))
        {
            return ValueStatus.Malformed;
        }

        days = BinaryPrimitives.ReadInt32BigEndian(bytes);
        return days is int.MinValue or int.MaxValue ? ValueStatus.NotFinite : ValueStatus.Ok;
    }

    private static ValueStatus ReadText(ReadOnlySpan<byte> text, out long days)
    {
        days = 0;
        if (IsoDateText.IsInfinity(text))
        {
            return ValueStatus.NotFinite;
        }

        return IsoDateText.TryDate(text, out days) ? ValueStatus.Ok : ValueStatus.Malformed;
    }
}
