using TypedCdc.Connection.Framing;

namespace TypedCdc.Tests.Connection;

/// <summary>Bytes handed out in pieces of chosen sizes, as a socket would.</summary>
internal sealed class ByteFeed(byte[] bytes, int pieceSize = int.MaxValue) : IByteSource
{
    private int _position;

    public int Reads { get; private set; }

    public bool LastReadWasShort { get; private set; }

    public int Read(Span<byte> destination)
    {
        Assert.False(destination.IsEmpty);
        Reads++;
        var count = Math.Min(Math.Min(destination.Length, pieceSize), bytes.Length - _position);
        if (count == 0)
        {
            throw new EndOfStreamException();
        }

        bytes.AsSpan(_position, count).CopyTo(destination);
        _position += count;
        LastReadWasShort = count < destination.Length;
        return count;
    }
}
