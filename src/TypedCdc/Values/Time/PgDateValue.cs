using System.Buffers.Binary;

namespace TypedCdc.Values.Time;

/// <summary>Reads date as <see cref="PgDate"/>, which holds all of them.</summary>
/// <remarks>Source: date_send in PostgreSQL src/backend/utils/adt/date.c.</remarks>
internal static class PgDateValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out PgDate value)
    {
        value = default;
        return readAs == PgTypeOid.Date && (format == ValueFormat.Binary ? TryReadBinary(bytes, out value) : TryReadText(bytes, out value))
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }

    private static bool TryReadBinary(ReadOnlySpan<byte> bytes, out PgDate value)
    {
        value = default;
        return bytes.Length == sizeof(int) && PgDate.TryFromDays(BinaryPrimitives.ReadInt32BigEndian(bytes), out value);
    }

    private static bool TryReadText(ReadOnlySpan<byte> text, out PgDate value)
    {
        if (IsoDateText.TryInfinity(text, out var isNegative))
        {
            value = isNegative ? PgDate.NegativeInfinity : PgDate.PositiveInfinity;
            return true;
        }

        value = default;
        return IsoDateText.TryDate(text, out var days)
            && (int)days == days
            && PgDate.TryFromDays((int)days, out value)
            && value.IsFinite;
    }
}
