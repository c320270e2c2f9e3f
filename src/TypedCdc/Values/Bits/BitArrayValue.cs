using System.Collections;
using System.Runtime.InteropServices;

namespace TypedCdc.Values.Bits;

/// <summary>Reads bit and varbit as <see cref="BitArray"/>, with the leftmost bit at index 0.</summary>
internal static class BitArrayValue
{
    /// <summary>No bits, for a value that could not be read.</summary>
    private static readonly BitArray None = new(0);

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out BitArray value)
    {
        value = None;
        var status = BitString.Open(bytes, format, readAs, out var bits);
        if (status == ValueStatus.Ok)
        {
            value = new BitArray(bits.Count);
            bits.CopyTo(CollectionsMarshal.AsBytes(value));
        }

        return status;
    }
}
