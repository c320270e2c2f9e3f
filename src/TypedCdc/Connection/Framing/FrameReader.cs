using System.Buffers.Binary;

namespace TypedCdc.Connection.Framing;

/// <summary>
/// Cuts the server's byte stream into messages (one byte of kind, four of length, the body) and walks over them
/// in place. A body is valid until the next call.
/// </summary>
internal sealed class FrameReader(IByteSource source)
{
    /// <summary>The buffer's usual size: one read of the socket then brings hundreds of small messages.</summary>
    public const int HomeSize = 256 * 1024;

    /// <summary>The longest message besides CopyData. libpq draws this line at 30,000 bytes before it is authenticated.</summary>
    public const int MaxControlBody = 1024 * 1024;

    /// <summary>
    /// The longest CopyData body: the server builds it in a StringInfo, which ends at MaxAllocSize
    /// (src/include/utils/memutils.h).
    /// </summary>
    public const int MaxCopyDataBody = 0x3fff_ffff;

    private const int HeaderSize = 5;

    private readonly byte[] _home = new byte[HomeSize];
    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private long _bytesReceived;

    /// <summary>Whether CopyData may be long. Off until a stream runs: nothing that comes before it is.</summary>
    public bool AllowsLongCopyData { get; set; }

    public bool LastReadWasShort => source.LastReadWasShort;

    /// <summary>Bytes that have come from the socket so far; may be read from any thread.</summary>
    public long BytesReceived => Volatile.Read(ref _bytesReceived);

    public int BufferSize => _buffer.Length;

    /// <summary>The next <see cref="Read"/> will not touch the socket.</summary>
    public bool HasWholeFrame
    {
        get
        {
            var unread = _end - _start;
            if (unread < HeaderSize)
            {
                return false;
            }

            // A length that makes no sense counts as whole, because Read will throw without reading on.
            var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + 1));
            return length < 4 || length - 4 <= unread - HeaderSize || length - 4 > MaxBody(_buffer[_start]);
        }
    }

    /// <summary>Waits for the next message and returns its kind.</summary>
    public byte Read(out ReadOnlySpan<byte> body)
    {
        while (_end - _start < HeaderSize)
        {
            Fill(HeaderSize);
        }

        var header = _buffer.AsSpan(_start, HeaderSize);
        var code = header[0];
        var length = BinaryPrimitives.ReadInt32BigEndian(header[1..]);
        if (length < 4 || length - 4 > MaxBody(code))
        {
            throw BadLength(code, length, MaxBody(code));
        }

        var bodyLength = length - 4;

        while (_end - _start < HeaderSize + bodyLength)
        {
            Fill(HeaderSize + bodyLength);
        }

        body = _buffer.AsSpan(_start + HeaderSize, bodyLength);
        _start += HeaderSize + bodyLength;
        return code;
    }

    private int MaxBody(byte code) =>
        code == BackendMessage.CopyData && AllowsLongCopyData ? MaxCopyDataBody : MaxControlBody;

    /// <summary>Reads once from the socket, after making room at the end of the buffer.</summary>
    private void Fill(int frameSize)
    {
        MakeRoom(frameSize);
        var read = source.Read(_buffer.AsSpan(_end));
        _end += read;
        Volatile.Write(ref _bytesReceived, _bytesReceived + read);
    }

    private void MakeRoom(int frameSize)
    {
        var unread = _end - _start;
        if (_buffer.Length != HomeSize && frameSize <= HomeSize && unread <= HomeSize)
        {
            // The first read, or the long message that made the buffer grow is done.
            MoveTo(_home);
        }
        else if (unread == _buffer.Length)
        {
            // The length field is only a claim: the buffer never grows beyond twice what really arrived.
            MoveTo(GC.AllocateUninitializedArray<byte>((int)Math.Min(frameSize, 2L * _buffer.Length)));
        }
        else if (_start > 0)
        {
            MoveTo(_buffer);
        }
    }

    private void MoveTo(byte[] target)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        _buffer = target;
        _end -= _start;
        _start = 0;
    }

    private static MalformedMessageException BadLength(byte code, int length, int maxBody) => new(
        $"A message of kind {BackendMessage.Describe(code)} claims to be {length} bytes long; 4 to {maxBody + 4L} are " +
        "possible here. Is this a PostgreSQL server, and does nothing on the way change the stream?");
}
