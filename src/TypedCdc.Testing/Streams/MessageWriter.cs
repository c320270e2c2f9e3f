using System.Buffers.Binary;
using System.Text;
using NpgsqlTypes;

namespace TypedCdc.Testing;

/// <summary>Writes the fields of a message, in network byte order.</summary>
internal sealed class MessageWriter
{
    private readonly MemoryStream _bytes = new();

    public MessageWriter(char kind) => Byte((byte)kind);

    public byte[] ToArray() => _bytes.ToArray();

    public MessageWriter Byte(byte value)
    {
        _bytes.WriteByte(value);
        return this;
    }

    public MessageWriter Int16(short value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(short)];
        BinaryPrimitives.WriteInt16BigEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public MessageWriter Int32(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public MessageWriter UInt32(uint value) => Int32(unchecked((int)value));

    public MessageWriter Int64(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public MessageWriter Lsn(NpgsqlLogSequenceNumber value) => Int64(unchecked((long)(ulong)value));

    public MessageWriter Text(string value)
    {
        _bytes.Write(Encoding.UTF8.GetBytes(value));
        return Byte(0);
    }

    public MessageWriter Bytes(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        return this;
    }

    public MessageWriter Tuple(char part, ReadOnlySpan<PgOutputCell> cells)
    {
        Byte((byte)part).Int16((short)cells.Length);
        foreach (var cell in cells)
        {
            Byte((byte)cell.Kind);
            if (cell.Kind is 't' or 'b')
            {
                Int32(cell.Bytes.Length);
                _bytes.Write(cell.Bytes.Span);
            }
        }

        return this;
    }
}
