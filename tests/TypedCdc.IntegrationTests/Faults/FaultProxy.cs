using System.Net;
using System.Net.Sockets;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>
/// Stands between a pipeline and its server and does what networks do: cut, stall, refuse, or swallow everything. Bytes
/// are forwarded as they are, so a server's certificate and a cut in the middle of a frame both pass.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _serverPort;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly List<ProxiedConnection> _connections = [];
    private readonly Task _accepting;
    private volatile bool _silent;
    private int _nextEndsAfter = -1;

    public FaultProxy(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>The port to connect to instead of the server's.</summary>
    public int Port { get; }

    /// <summary>How many connections were made so far.</summary>
    public int Accepted { get; private set; }

    /// <summary>Whether new connections are accepted but never answered.</summary>
    public bool IsSilent
    {
        get => _silent;
        set => _silent = value;
    }

    /// <summary>Resets all connections.</summary>
    public void Cut()
    {
        foreach (var connection in Connections())
        {
            connection.Cut();
        }
    }

    /// <summary>Ends each connection that exists when the server has sent so many more bytes.</summary>
    public void CutAfter(int bytes)
    {
        foreach (var connection in Connections())
        {
            connection.FromServer.EndAfter(bytes);
        }
    }

    /// <summary>Ends the next connection when the server has sent so many bytes.</summary>
    public void CutNextAfter(int bytes) => Volatile.Write(ref _nextEndsAfter, bytes);

    /// <summary>Stops forwarding what the server sends, on the connections that exist, after so many more bytes.</summary>
    public void StallServer(int afterBytes = 0)
    {
        foreach (var connection in Connections())
        {
            connection.FromServer.StallAfter(afterBytes);
        }
    }

    /// <summary>Stops forwarding what the client sends, on the connections that exist.</summary>
    public void StallClient()
    {
        foreach (var connection in Connections())
        {
            connection.FromClient.StallAfter(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private ProxiedConnection[] Connections()
    {
        lock (_lock)
        {
            return [.. _connections];
        }
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptSocketAsync(_stop.Token);
            Accepted++;
            var connection = new ProxiedConnection(client);
            if (Interlocked.Exchange(ref _nextEndsAfter, -1) is >= 0 and var bytes)
            {
                connection.FromServer.EndAfter(bytes);
            }

            lock (_lock)
            {
                _connections.Add(connection);
            }

            if (!_silent)
            {
                _ = connection.ForwardAsync(_serverPort, _stop.Token);
            }
        }
    }
}
