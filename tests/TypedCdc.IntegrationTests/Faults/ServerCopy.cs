using System.Diagnostics;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>
/// Makes one server a standby of another, by a cold copy of its data with the logical slots in it: what a failover slot
/// (PostgreSQL 17 and later) has a real standby keep up to date.
/// </summary>
internal static class ServerCopy
{
    /// <summary>Copies between two servers that are both stopped.</summary>
    public static async Task MakeStandbyAsync(PostgresServer stopped, PostgresServer standby)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(standby.DataDirectory).Where(IsCopied))
        {
            await RunAsync("rm", "-rf", entry);
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(stopped.DataDirectory).Where(IsCopied))
        {
            // Owner and access rights must stay: the server refuses files of somebody else.
            await RunAsync("cp", "-a", entry, standby.DataDirectory);
        }

        var signal = Path.Combine(standby.DataDirectory, "standby.signal");
        await RunAsync("cp", "-a", Path.Combine(stopped.DataDirectory, "PG_VERSION"), signal);
    }

    // Port and folders are each server's own.
    private static bool IsCopied(string entry) => !entry.EndsWith(".conf", StringComparison.Ordinal);

    private static async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
