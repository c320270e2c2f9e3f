using System.Net.Sockets;
using TypedCdc.Connection.Framing;

namespace TypedCdc.Connection.Sockets;

/// <summary>
/// The bytes to and from one server, plain or through TLS. One thread may read while another writes, and any thread
/// may <see cref="Abort"/>. Every failure comes out as a typed exception that says where and while doing what.
/// </summary>
internal sealed class ServerLink : IByteSource, IDisposable
{
    private readonly Socket _socket;
    private readonly SocketStream _socketStream;
    private Stream _stream;
    private IDisposable? _owned;
    private AbortReason? _abortReason;

    public ServerLink(Socket socket, ServerAddress address)
    {
        _socket = socket;
        _socketStream = new SocketStream(socket);
        _stream = _socketStream;
        Address = address;
    }

    public ServerAddress Address { get; }

    public ConnectionPhase Phase { get; set; } = ConnectionPhase.Connecting;

    public bool LastReadWasShort => _socketStream.LastReadWasShort;

    /// <summary>What is beneath TLS.</summary>
    public Stream Plain => _socketStream;

    public bool IsOverTcp => _socket.AddressFamily != AddressFamily.Unix;

    /// <summary>The next read will not wait. Bytes that TLS holds back do not count.</summary>
    public bool HasBytesWaiting
    {
        get
        {
            try
            {
                return _socket.Available > 0;
            }
            catch (Exception e) when (IsBroken(e))
            {
                throw Failure(e);
            }
        }
    }

    public bool IsAborted => Volatile.Read(ref _abortReason) is not null;

    /// <summary>
    /// From here on all bytes go through <paramref name="stream"/>, which wraps <see cref="Plain"/>.
    /// <paramref name="owned"/> is disposed of with the link.
    /// </summary>
    public void SwitchTo(Stream stream, IDisposable owned)
    {
        _stream = stream;
        _owned = owned;
    }

    public int Read(Span<byte> destination)
    {
        int count;
        try
        {
            count = _stream.Read(destination);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Failure(e);
        }

        return count > 0 ? count : throw Failure(cause: null);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Failure(e);
        }
    }

    /// <summary>Closes the socket. A reader or writer that is blocked in it fails at once with this reason.</summary>
    public void Abort(AbortReason reason)
    {
        if (Interlocked.CompareExchange(ref _abortReason, reason, null) is null)
        {
            _socket.Dispose();
        }
    }

    /// <summary>Turns whatever a socket or TLS stream threw, or the stream's end (null), into what a caller can catch.</summary>
    public Exception Failure(Exception? cause)
    {
        if (Volatile.Read(ref _abortReason) is { } reason)
        {
            return ConnectionFaults.Aborted(Address, Phase, reason, cause);
        }

        return cause is null
            ? Fault(ReplicationConnectionFault.ClosedByServer, "the server closed the connection without a word")
            : Fault(ReplicationConnectionFault.Lost, $"the connection broke ({cause.Message})", cause);
    }

    public ReplicationConnectionException Fault(ReplicationConnectionFault kind, string what, Exception? cause = null) =>
        ConnectionFaults.Create(Address, Phase, kind, what, cause);

    public void Dispose()
    {
        Abort(new AbortReason(ReplicationConnectionFault.Aborted, "the connection was disposed of"));
        _stream.Dispose();
        _socketStream.Dispose();
        _owned?.Dispose();
    }

    /// <summary>What a closed, reset or garbled connection throws out of Socket and SslStream.</summary>
    public static bool IsBroken(Exception e) => e is SocketException or IOException or ObjectDisposedException;
}
