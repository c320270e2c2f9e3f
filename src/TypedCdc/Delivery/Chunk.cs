using System.Buffers.Binary;

namespace TypedCdc.Delivery;

/// <summary>
/// Whole pgoutput messages one after another in a slab, each behind its length: what crosses from the thread that reads
/// to the one that dispatches.
/// </summary>
internal sealed class Chunk
{
    private const int LengthPrefix = sizeof(int);

    private readonly byte[] _slab;
    private int _used;

    public Chunk(byte[] slab) => _slab = slab;

    /// <summary>Holds nothing; put into the queue to wake the reader.</summary>
    public static Chunk Wake { get; } = new([]);

    /// <summary>Number of the chunk in the stream, from 1; set when it is delivered.</summary>
    public long Sequence { get; set; }

    /// <summary>Bytes of memory that the chunk holds.</summary>
    public int Capacity => _slab.Length;

    /// <summary>Whether a message of this length still fits.</summary>
    public bool Fits(int length) => length <= _slab.Length - _used - LengthPrefix;

    /// <summary>The slab size that one message of this length needs.</summary>
    public static int SizeFor(int length) => checked(length + LengthPrefix);

    public void Append(ReadOnlySpan<byte> message)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_slab.AsSpan(_used), message.Length);
        message.CopyTo(_slab.AsSpan(_used + LengthPrefix));
        _used += LengthPrefix + message.Length;
    }

    /// <summary>Gives the message at <paramref name="offset"/> and moves on to the next.</summary>
    /// <returns>False behind the last message.</returns>
    public bool TryRead(ref int offset, out ReadOnlyMemory<byte> message)
    {
        if (offset >= _used)
        {
            message = default;
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(_slab.AsSpan(offset));
        message = new ReadOnlyMemory<byte>(_slab, offset + LengthPrefix, length);
        offset += LengthPrefix + length;
        return true;
    }

    /// <summary>Makes the chunk empty, ready to be filled again.</summary>
    public void Reset()
    {
        _used = 0;
        Sequence = 0;
    }
}
