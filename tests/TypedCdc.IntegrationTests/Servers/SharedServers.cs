using System.Collections.Concurrent;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace TypedCdc.IntegrationTests.Servers;

/// <summary>
/// One running server per major version, started when the first test asks for it and removed after the last.
/// A test gets a database of its own from <see cref="TestDatabase"/>; a test that stops the server, changes its
/// settings, or keeps a transaction open while others create slots, starts a <see cref="PostgresServer"/> of its own.
/// </summary>
public sealed class SharedServers : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, Lazy<Task<PostgresServer>>> Servers = new();

    public static Task<PostgresServer> GetAsync(int major, CancellationToken cancellationToken)
        => Servers.GetOrAdd(major, static wanted => new(() => StartAsync(wanted))).Value.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers.Values)
        {
            if (server.Value.IsCompletedSuccessfully)
            {
                await (await server.Value).DisposeAsync();
            }
        }
    }

    /// <summary>Outlives the test that asks first, so that test's token does not cancel it.</summary>
    private static Task<PostgresServer> StartAsync(int major)
        => PostgresServer.StartAsync(
            new PostgresServerOptions
            {
                Major = major,
                Settings = { ["max_connections"] = "200", ["max_replication_slots"] = "50", ["max_wal_senders"] = "50" },
            },
            CancellationToken.None);
}
