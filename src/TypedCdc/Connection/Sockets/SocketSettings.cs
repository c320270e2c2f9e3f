using System.Net.Sockets;

namespace TypedCdc.Connection.Sockets;

/// <summary>The socket's options; all of them must be set before it connects.</summary>
internal sealed record SocketSettings
{
    /// <summary>
    /// Room for the walsender to go on sending while this side pauses to let bytes gather. The system may grant
    /// less (on Linux: net.core.rmem_max).
    /// </summary>
    public const int DefaultReceiveBufferSize = 4 * 1024 * 1024;

    public int ReceiveBufferSize { get; init; } = DefaultReceiveBufferSize;

    /// <summary>0: the system's choice. Little is ever sent.</summary>
    public int SendBufferSize { get; init; }

    public bool KeepAlive { get; init; } = true;

    /// <summary>Seconds of silence before the first probe; 0: the system's choice.</summary>
    public int KeepAliveTime { get; init; }

    /// <summary>Seconds between probes; 0: as <see cref="KeepAliveTime"/>.</summary>
    public int KeepAliveInterval { get; init; }

    public Socket Create(AddressFamily family)
    {
        var isUnix = family == AddressFamily.Unix;
        var socket = new Socket(family, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        socket.ReceiveBufferSize = ReceiveBufferSize;
        if (SendBufferSize > 0)
        {
            socket.SendBufferSize = SendBufferSize;
        }

        if (!isUnix)
        {
            SetTcpOptions(socket);
        }

        return socket;
    }

    private void SetTcpOptions(Socket socket)
    {
        // Feedback is one small packet now and then, and the server may be waiting for it.
        socket.NoDelay = true;
        if (!KeepAlive)
        {
            return;
        }

        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        if (KeepAliveTime > 0)
        {
            var interval = KeepAliveInterval > 0 ? KeepAliveInterval : KeepAliveTime;
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveTime);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, interval);
        }
    }
}
