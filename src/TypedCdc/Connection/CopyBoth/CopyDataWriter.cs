using System.Buffers.Binary;
using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection.CopyBoth;

/// <summary>
/// The sending half of the stream, which another thread than the reader's may use: a slow handler must never keep
/// the server waiting for a status.
/// </summary>
internal sealed class CopyDataWriter(ServerLink link)
{
    private const int HeaderSize = 5;

    private readonly Lock _lock = new();
    private byte[] _message = new byte[HeaderSize + StandbyStatusUpdate.Size];
    private bool _isOpen;

    public void Start()
    {
        lock (_lock)
        {
            _isOpen = true;
        }
    }

    public void Stop()
    {
        lock (_lock)
        {
            _isOpen = false;
        }
    }

    public void Send(ReadOnlySpan<byte> payload)
    {
        lock (_lock)
        {
            if (!_isOpen)
            {
                return;
            }

            var size = HeaderSize + payload.Length;
            if (_message.Length < size)
            {
                _message = new byte[size];
            }

            // One write for header and payload: two would be two packets.
            _message[0] = (byte)'d';
            BinaryPrimitives.WriteInt32BigEndian(_message.AsSpan(1), 4 + payload.Length);
            payload.CopyTo(_message.AsSpan(HeaderSize));
            link.Write(_message.AsSpan(0, size));
        }
    }

    public void Finish()
    {
        lock (_lock)
        {
            if (_isOpen)
            {
                _isOpen = false;
                link.Write(FrontendMessage.CopyDone());
            }
        }
    }
}
