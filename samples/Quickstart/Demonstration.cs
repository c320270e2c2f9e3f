using Npgsql;
using Spectre.Console;
using TypedCdc;
using TypedCdc.Testing;

namespace Quickstart;

/// <summary>Runs the shop and a pipeline beside it.</summary>
public sealed class Demonstration(IAnsiConsole console)
{
    private const string Name = "typedcdc_quickstart";

    /// <summary>Runs on the given database, or on a PostgreSQL of its own.</summary>
    public async Task RunAsync(string? connectionString, bool watch, CancellationToken cancellationToken)
    {
        if (connectionString is not null)
        {
            await RunOnAsync(connectionString, watch, cancellationToken);
            return;
        }

        console.WriteLine("Starting a PostgreSQL for this demonstration …");
        await using var server = await PostgresServer.StartAsync(new PostgresServerOptions(), cancellationToken);
        console.WriteLine($"PostgreSQL {server.Version} listens on port {server.Port}.");
        await RunOnAsync(server.ConnectionString, watch, cancellationToken);
    }

    private async Task RunOnAsync(string connectionString, bool watch, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var shop = new Shop(database);
        await shop.OpenAsync(cancellationToken);
        try
        {
            await CaptureAsync(connectionString, shop, watch, cancellationToken);
        }
        finally
        {
            await shop.CloseAsync(CancellationToken.None);
        }
    }

    private async Task CaptureAsync(string connectionString, Shop shop, bool watch, CancellationToken cancellationToken)
    {
        // snippet: run
        var options = new CdcOptions { ConnectionString = connectionString, Slot = Name, Publication = Name };
        var end = new DemonstrationEnd();
        var pipeline = CdcPipeline.Create(options, new OrderPrinter(console), end);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = pipeline.RunAsync(stop.Token);
        // end
        try
        {
            await WaitForSlotAsync(connectionString, running, cancellationToken);
            await shop.WorkForADayAsync(cancellationToken);
            await Task.WhenAny(running, end.Reached.WaitAsync(cancellationToken));
            if (watch && !running.IsCompleted)
            {
                console.WriteLine("Watching; end with Ctrl+C.");
                await WorkUntilStoppedAsync(shop, running, cancellationToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAny(running);
            // A slot that nobody reads keeps WAL for ever.
            await pipeline.DropAsync(CancellationToken.None);
        }

        await running;
    }

    /// <summary>
    /// The slot delivers what is committed after it was made, so the shop opens after that. The server shows a slot while
    /// it is still being made, but gives it a position only then.
    /// </summary>
    private static async Task WaitForSlotAsync(string connectionString, Task running, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(
            $"SELECT count(*) FROM pg_replication_slots WHERE slot_name = '{Name}' AND confirmed_flush_lsn IS NOT NULL");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!running.IsCompleted && await command.ExecuteScalarAsync(cancellationToken) is 0L)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static async Task WorkUntilStoppedAsync(Shop shop, Task running, CancellationToken cancellationToken)
    {
        try
        {
            await await Task.WhenAny(running, shop.WorkOnAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C.
        }
    }
}
