using System.Collections.Concurrent;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>A server for each major version, which is shared with no other class: locks on it keep nobody else waiting.</summary>
public sealed class OwnServers : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, Task<PostgresServer>> _servers = new();

    public Task<PostgresServer> GetAsync(int major) =>
        _servers.GetOrAdd(major, wanted => PostgresServer.StartAsync(new PostgresServerOptions { Major = wanted }, CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values.Where(server => server.IsCompletedSuccessfully))
        {
            await (await server).DisposeAsync();
        }
    }
}
