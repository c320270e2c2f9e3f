using System.Buffers.Binary;

namespace TypedCdc.Chunks;

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

    /// <summary>The messages, each behind its length.</summary>
    public ReadOnlySpan<byte> Content => _slab.AsSpan(0, _used);

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

    /// <summary>Appends a message whose parts do not lie together.</summary>
    public void Append(byte kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> tail = default)
    {
        var length = sizeof(byte) + body.Length + tail.Length;
        BinaryPrimitives.WriteInt32LittleEndian(_slab.AsSpan(_used), length);
        var message = _slab.AsSpan(_used + LengthPrefix, length);
        message[0] = kind;
        body.CopyTo(message[sizeof(byte)..]);
        tail.CopyTo(message[(sizeof(byte) + body.Length)..]);
        _used += LengthPrefix + length;
    }

    /// <summary>Copies all messages of another chunk behind those of this one, if there is room.</summary>
    public bool TryAppend(Chunk other)
    {
        if (other._used > _slab.Length - _used)
        {
            return false;
        }

        other.Content.CopyTo(_slab.AsSpan(_used));
        _used += other._used;
        return true;
    }

    /// <summary>Drops the messages from <paramref name="offset"/> on, which is where one begins.</summary>
    public void CutAt(int offset) => _used = offset;

    /// <summary>
    /// Fills the empty chunk with messages from where they were kept, as <see cref="Content"/> gave them.
    /// </summary>
    /// <param name="read">Fills a span with the bytes that follow, and gives their number.</param>
    /// <returns>0, or the length of the first message where the chunk is too small for it.</returns>
    public int Fill(Func<Span<byte>, int> read)
    {
        var filled = read(_slab);
        while (filled - _used >= LengthPrefix)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(_slab.AsSpan(_used));
            if (length > filled - _used - LengthPrefix)
            {
                return _used == 0 ? length : 0;
            }

            _used += LengthPrefix + length;
        }

        return 0;
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
