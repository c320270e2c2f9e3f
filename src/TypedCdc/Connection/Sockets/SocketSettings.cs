using System.Net.Sockets;

namespace TypedCdc.Connection.Sockets;

/// <summary>The socket's options; all of them must be set before it connects.</summary>
internal sealed record SocketSettings
{
    /// <summary>
    /// Room for the walsender to go on sending while this side pauses to let bytes gather.
    /// </summary>
    private const int WantedReceiveBufferSize = 4 * 1024 * 1024;

    private const string LinuxLimit = "/proc/sys/net/core/rmem_max";

    /// <summary>0: chosen here.</summary>
    public int ReceiveBufferSize { get; init; }

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
        if (ReceiveBufferSize > 0 || SystemGrantsWanted())
        {
            socket.ReceiveBufferSize = ReceiveBufferSize > 0 ? ReceiveBufferSize : WantedReceiveBufferSize;
        }

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

    /// <summary>
    /// Linux cuts the wish down to net.core.rmem_max (208 KiB unless somebody raised it), and whoever has set a size no
    /// longer gets the buffer that the kernel tunes by itself (up to 6 MiB): then it is better not to ask. See tcp(7).
    /// </summary>
    private static bool SystemGrantsWanted()
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        try
        {
            return long.TryParse(File.ReadAllText(LinuxLimit), out var limit) && limit >= WantedReceiveBufferSize;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
