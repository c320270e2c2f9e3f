using NpgsqlTypes;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Values.Identifiers;

/// <summary>Reads pg_lsn as <see cref="NpgsqlLogSequenceNumber"/>.</summary>
internal static class LsnValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlLogSequenceNumber value)
    {
        var number = 0ul;
        var status = readAs == PgTypeOid.PgLsn ? UInt64Value.Read(bytes, format, readAs, out number) : ValueStatus.Malformed;
        value = new NpgsqlLogSequenceNumber(number);
        return status;
    }
}
