using System.Diagnostics;
using Npgsql;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;
using TypedCdc.Testing.Clusters;
using TypedCdc.Testing.Processes;

namespace TypedCdc.IntegrationTests.Testing;

/// <summary>What becomes of servers whose owner dies.</summary>
public sealed class LeftBehindTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_watchdog_stops_and_removes_a_server_when_its_pipe_closes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The watchdog is a shell.");
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = PostgresMajors.Newest }, Cancellation);
        var folder = Path.GetDirectoryName(server.DataDirectory)!;
        var watchdog = Watchdog.Start(folder, ServerAccount.Choose());
        Assert.Equal(1, await server.QueryScalarAsync<int>("SELECT 1", Cancellation));

        watchdog!.Dispose();

        var start = Stopwatch.GetTimestamp();
        while (Directory.Exists(folder) && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        }

        Assert.False(Directory.Exists(folder));
        await using var late = new NpgsqlConnection(server.ConnectionString);
        await Assert.ThrowsAsync<NpgsqlException>(() => late.OpenAsync(Cancellation));
    }

    [Fact]
    public void A_folder_is_removed_by_others_once_its_owner_holds_it_no_longer()
    {
        using var live = ServerFolder.Create(account: null);
        var dead = ServerFolder.Create(account: null);
        dead.Dispose();

        ServerFolder.RemoveStale();

        Assert.True(Directory.Exists(live.Path));
        Assert.False(Directory.Exists(dead.Path));
        live.Remove();
        Assert.False(Directory.Exists(live.Path));
    }
}
