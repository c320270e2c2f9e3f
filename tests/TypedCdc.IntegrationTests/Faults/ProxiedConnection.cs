using System.Net;
using System.Net.Sockets;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>One connection through a <see cref="FaultProxy"/>.</summary>
internal sealed class ProxiedConnection(Socket client)
{
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp);

    public ProxiedDirection FromServer { get; } = new();

    public ProxiedDirection FromClient { get; } = new();

    /// <summary>Forwards both ways until either side closes.</summary>
    public async Task ForwardAsync(int serverPort, CancellationToken cancellationToken)
    {
        try
        {
            await _server.ConnectAsync(IPAddress.Loopback, serverPort, cancellationToken);
            await Task.WhenAny(
                FromServer.ForwardAsync(_server, client, cancellationToken),
                FromClient.ForwardAsync(client, _server, cancellationToken));
        }
        catch (SocketException)
        {
            // The server is not there; the client learns it by the closed connection.
        }
        finally
        {
            client.Dispose();
            _server.Dispose();
        }
    }

    /// <summary>Resets both sides.</summary>
    public void Cut()
    {
        Reset(client);
        Reset(_server);
    }

    private static void Reset(Socket socket)
    {
        try
        {
            // Closed with a linger time of zero, a socket sends RST instead of FIN.
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Closed already.
        }

        socket.Dispose();
    }
}
