using System.Net;
using System.Net.Sockets;
using TypedCdc.Connection;

namespace TypedCdc.Tests.Connection;

/// <summary>A server that follows a script: one for each connection it gets, in turn. Its end closes that connection.</summary>
internal sealed class FakeBackend : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Action<FakeSession>[] _scripts;
    private readonly Thread _thread;
    private readonly int _port;
    private volatile int _accepted;
    private volatile Exception? _failure;

    public FakeBackend(params Action<FakeSession>[] scripts)
    {
        _scripts = scripts;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public int Accepted => _accepted;

    public ReplicationConnection Open(string settings = "", CancellationToken? cancellationToken = null) =>
        ReplicationConnection.Open(
            ConnectionSettings.From(
                $"Host=127.0.0.1;Port={_port};Username=u;Password=pencil;" +
                $"Timeout=20;SSL Mode=Disable;{settings}"),
            TimeProvider.System,
            cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>Opens, and starts the stream that the script's <see cref="FakeSession.StartStream"/> answers.</summary>
    public ReplicationConnection OpenStream()
    {
        var connection = Open();
        connection.StartCopyBoth("START_REPLICATION SLOT s LOGICAL 0/0", TestContext.Current.CancellationToken);
        return connection;
    }

    public void Dispose()
    {
        _listener.Dispose();
        Assert.True(_thread.Join(TimeSpan.FromSeconds(20)), "The script still runs.");
        Assert.Null(_failure);
    }

    private void Serve()
    {
        foreach (var script in _scripts)
        {
            try
            {
                using var client = new NetworkStream(_listener.Accept(), ownsSocket: true);
                _accepted++;
                script(new FakeSession(client));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                // The client has closed the connection, or the test is over.
            }
            catch (Exception e)
            {
                _failure = e;
            }
        }
    }
}
