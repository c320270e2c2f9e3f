using System.Buffers.Binary;
using NpgsqlTypes;

namespace TypedCdc.Values.Identifiers;

/// <summary>Reads tid as <see cref="NpgsqlTid"/>.</summary>
/// <remarks>Source: tidout and tidsend in PostgreSQL src/backend/utils/adt/tid.c.</remarks>
internal static class TidValue
{
    private const int BinaryLength = sizeof(uint) + sizeof(ushort);
    private const int MaxBlockDigits = 10;
    private const int MaxOffsetDigits = 5;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlTid value)
    {
        value = default;
        if (readAs != PgTypeOid.Tid)
        {
            return ValueStatus.Malformed;
        }

        if (format == ValueFormat.Text)
        {
            return TryText(bytes, out value) ? ValueStatus.Ok : ValueStatus.Malformed;
        }

        if (bytes.Length != BinaryLength)
        {
            return ValueStatus.Malformed;
        }

        value = new NpgsqlTid(BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt16BigEndian(bytes[sizeof(uint)..]));
        return ValueStatus.Ok;
    }

    private static bool TryText(ReadOnlySpan<byte> text, out NpgsqlTid value)
    {
        value = default;
        var cursor = new AsciiCursor(text);
        if (!cursor.Take('(') || !cursor.TakeDigits(1, MaxBlockDigits, out var block, out _) || block > uint.MaxValue
            || !cursor.Take(',') || !cursor.TakeDigits(1, MaxOffsetDigits, out var offset, out _) || offset > ushort.MaxValue
            || !cursor.Take(')') || !cursor.AtEnd)
        {
            return false;
        }

        value = new NpgsqlTid((uint)block, (ushort)offset);
        return true;
    }
}
