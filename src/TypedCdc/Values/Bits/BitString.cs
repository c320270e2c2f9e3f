using System.Buffers.Binary;
using System.Text;

namespace TypedCdc.Values.Bits;

/// <summary>The bits of a bit or varbit, checked, but still as they were sent.</summary>
/// <remarks>Source: varbit_out and varbit_send in PostgreSQL src/backend/utils/adt/varbit.c.</remarks>
internal readonly ref struct BitString
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ValueFormat _format;

    private BitString(ReadOnlySpan<byte> bytes, ValueFormat format, int count)
    {
        _bytes = bytes;
        _format = format;
        Count = count;
    }

    public int Count { get; }

    /// <summary>The bit at this index, of which the first is the leftmost.</summary>
    public bool this[int index] => _format == ValueFormat.Binary
        ? (_bytes[index >> 3] & (0x80 >> (index & 7))) != 0
        : _bytes[index] == '1';

    public static ValueStatus Open(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out BitString bits)
    {
        bits = default;
        if (readAs is not (PgTypeOid.Bit or PgTypeOid.Varbit))
        {
            return ValueStatus.Malformed;
        }

        if (format == ValueFormat.Binary)
        {
            return OpenBinary(bytes, out bits);
        }

        bits = new BitString(bytes, format, bytes.Length);
        return bytes.ContainsAnyExceptInRange((byte)'0', (byte)'1') ? ValueStatus.Malformed : ValueStatus.Ok;
    }

    /// <summary>Writes the bits with the first in the lowest place, as <see cref="System.Collections.BitArray"/> has them.</summary>
    /// <param name="destination">As many bytes as the bits take, all zero.</param>
    public void CopyTo(Span<byte> destination)
    {
        if (_format == ValueFormat.Binary)
        {
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] = Reverse(_bytes[i]);
            }

            return;
        }

        for (var i = 0; i < _bytes.Length; i++)
        {
            destination[i >> 3] |= (byte)((_bytes[i] - '0') << (i & 7));
        }
    }

    /// <summary>The bits as the server writes them: one digit each.</summary>
    public string ToText() => _format == ValueFormat.Text
        ? Encoding.ASCII.GetString(_bytes)
        : string.Create(Count, this, static (digits, bits) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = bits[i] ? '1' : '0';
            }
        });

    private static ValueStatus OpenBinary(ReadOnlySpan<byte> bytes, out BitString bits)
    {
        bits = default;
        if (!BinaryPrimitives.TryReadInt32BigEndian(bytes, out var count))
        {
            return ValueStatus.Malformed;
        }

        var rest = bytes[sizeof(int)..];
        var unused = (8 - (count & 7)) & 7;
        if (count < 0 || rest.Length != (count >> 3) + (unused == 0 ? 0 : 1) || (unused != 0 && (rest[^1] & ((1 << unused) - 1)) != 0))
        {
            return ValueStatus.Malformed;
        }

        bits = new BitString(rest, ValueFormat.Binary, count);
        return ValueStatus.Ok;
    }

    private static byte Reverse(byte value)
    {
        var swapped = ((value & 0x55) << 1) | ((value >> 1) & 0x55);
        swapped = ((swapped & 0x33) << 2) | ((swapped >> 2) & 0x33);
        return (byte)((swapped << 4) | (swapped >> 4));
    }
}
