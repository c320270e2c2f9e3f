using System.Buffers.Binary;
using System.Text;

namespace TypedCdc.Connection.Framing;

/// <summary>Walks over a message's body; stepping over its end is a malformed message.</summary>
internal ref struct BodyReader(ReadOnlySpan<byte> body, string message)
{
    private ReadOnlySpan<byte> _rest = body;

    public readonly bool AtEnd => _rest.IsEmpty;

    public byte ReadByte() => Take(1)[0];

    public short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public ReadOnlySpan<byte> ReadBytes(int count) => Take(count);

    public ReadOnlySpan<byte> ReadRest() => Take(_rest.Length);

    public string ReadCString()
    {
        var length = _rest.IndexOf((byte)0);
        if (length < 0)
        {
            throw new MalformedMessageException($"A string in {message} has no end.");
        }

        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[(length + 1)..];
        return text;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            throw new MalformedMessageException(
                $"{message} ends too early: {count} more bytes were announced, {_rest.Length} are there.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
