using System.Buffers.Binary;

namespace TypedCdc.Values;

/// <summary>Walks over a binary value that has parts. What is claimed is checked against the bytes at hand before it is taken.</summary>
internal ref struct BinaryCursor(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public readonly int Remaining => _rest.Length;

    public bool TakeByte(out byte value)
    {
        value = _rest.IsEmpty ? (byte)0 : _rest[0];
        return Skip(!_rest.IsEmpty, sizeof(byte));
    }

    public bool TakeUInt16(out ushort value) => Skip(BinaryPrimitives.TryReadUInt16BigEndian(_rest, out value), sizeof(ushort));

    public bool TakeInt32(out int value) => Skip(BinaryPrimitives.TryReadInt32BigEndian(_rest, out value), sizeof(int));

    public bool TakeUInt64(out ulong value) => Skip(BinaryPrimitives.TryReadUInt64BigEndian(_rest, out value), sizeof(ulong));

    /// <summary>Takes the number of parts that follow.</summary>
    /// <param name="fewestBytes">Bytes that each takes at least.</param>
    /// <param name="count">The number.</param>
    public bool TakeCount(int fewestBytes, out int count) => TakeInt32(out count) && count >= 0 && count <= _rest.Length / fewestBytes;

    public bool Take(int length, out ReadOnlySpan<byte> taken)
    {
        var has = length >= 0 && length <= _rest.Length;
        taken = has ? _rest[..length] : [];
        return Skip(has, length);
    }

    /// <summary>Takes text that ends with a zero byte, and the zero.</summary>
    public bool TakeTerminated(out ReadOnlySpan<byte> text) => Take(_rest.IndexOf((byte)0), out text) && Skip(true, 1);

    private bool Skip(bool taken, int length)
    {
        if (taken)
        {
            _rest = _rest[length..];
        }

        return taken;
    }
}
