using System.Diagnostics;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Programs;

/// <summary>What a newcomer runs first.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task RunsWithoutArguments()
    {
        var output = await RunAsync();

        Assert.Collection(
            Changes(output),
            line => Assert.Contains("insert  Order { Id = 1, Customer = Ada, Status = Placed, Total = 19.99,", line, StringComparison.Ordinal),
            line => Assert.Contains("insert  Order { Id = 2,", line, StringComparison.Ordinal),
            line => Assert.Contains("insert  Order { Id = 3,", line, StringComparison.Ordinal),
            line => Assert.Contains("update  Order { Id = 1, Customer = Ada, Status = Paid,", line, StringComparison.Ordinal),
            line => Assert.Contains("update  Order { Id = 2, Customer = Grace, Status = Paid,", line, StringComparison.Ordinal),
            line => Assert.Matches(@"update  Order \{ Id = 30, .* Status = InTransit, .* \(was 3\)$", line),
            line => Assert.Contains("Status = Delivered, Total = 250.00,", line, StringComparison.Ordinal),
            line => Assert.Contains("delete  OrderKey { Id = 1 }", line, StringComparison.Ordinal),
            line => Assert.Contains("truncate of orders", line, StringComparison.Ordinal),
            line => Assert.Contains("insert  Order { Id = 9999,", line, StringComparison.Ordinal));
        Assert.DoesNotContain("Nobody", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeavesNothingBehindInADatabaseOfTheUser()
    {
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = PostgresMajors.Newest }, TestContext.Current.CancellationToken);
        await using var database = await TestDatabase.CreateOnAsync(server);

        var output = await RunAsync("--connection", database.ConnectionString);

        Assert.Equal(10, Changes(output).Length);
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_replication_slots"));
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_namespace WHERE nspname = 'shop'"));
    }

    /// <summary>The lines between those that begin and end transactions; the console wraps none of them.</summary>
    private static string[] Changes(string output) =>
        [.. output.Split('\n', StringSplitOptions.TrimEntries).Where(line =>
            line.StartsWith("insert", StringComparison.Ordinal)
            || line.StartsWith("update", StringComparison.Ordinal)
            || line.StartsWith("delete", StringComparison.Ordinal)
            || line.StartsWith("truncate", StringComparison.Ordinal))];

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = BuiltProgram.StartInfo("Quickstart", arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Eventually.Deadline * 2);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}: {output}{await errors}");
            return output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
