using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Runs;

/// <summary>A server for generated programs, which keep transactions open while others want to create slots.</summary>
internal static class ProgramServer
{
    public static Task<PostgresServer> StartAsync(int major) => PostgresServer.StartAsync(
        new PostgresServerOptions
        {
            Major = major,
            // A vacuum would lock tables, and programs must never wait.
            Settings = { ["autovacuum"] = "off" },
        },
        TestContext.Current.CancellationToken);
}
