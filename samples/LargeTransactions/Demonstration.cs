using Npgsql;
using TypedCdc;
using TypedCdc.Testing;

namespace LargeTransactions;

/// <summary>Runs the bank and a pipeline beside it, and shows what the pipeline holds meanwhile.</summary>
public sealed class Demonstration(TextWriter output)
{
    private const string Name = "typedcdc_large_transactions";
    private const int MiB = 1024 * 1024;

    /// <summary>Runs on the given database, or on a PostgreSQL of its own.</summary>
    public async Task RunAsync(string? connectionString, int rows, int memory, CancellationToken cancellationToken)
    {
        if (connectionString is not null)
        {
            await RunOnAsync(connectionString, rows, memory, cancellationToken);
            return;
        }

        output.WriteLine("Starting a PostgreSQL for this demonstration …");
        // What a session changes beyond this much is streamed before it commits. The default is 64 MB.
        var settings = new PostgresServerOptions { Settings = { ["logical_decoding_work_mem"] = "1MB" } };
        await using var server = await PostgresServer.StartAsync(settings, cancellationToken);
        output.WriteLine($"PostgreSQL {server.Version} listens on port {server.Port}.");
        await RunOnAsync(server.ConnectionString, rows, memory, cancellationToken);
    }

    private async Task RunOnAsync(string connectionString, int rows, int memory, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var bank = new Bank(database);
        await bank.OpenAsync(cancellationToken);
        try
        {
            await CaptureAsync(connectionString, bank, rows, memory, cancellationToken);
        }
        finally
        {
            await bank.CloseAsync(CancellationToken.None);
        }
    }

    private async Task CaptureAsync(
        string connectionString,
        Bank bank,
        int rows,
        int memory,
        CancellationToken cancellationToken)
    {
        var options = new CdcOptions
        {
            ConnectionString = connectionString,
            Slot = Name,
            Publication = Name,
            MaxTransactionMemory = (long)memory * MiB,
        };
        var counter = new EntryCounter();
        var pipeline = CdcPipeline.Create(options, counter);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = pipeline.RunAsync(stop.Token);
        try
        {
            await WaitForStreamAsync(pipeline, running, cancellationToken);
            await using (new Dashboard(output, pipeline, counter))
            {
                await WorkAsync(bank, rows, cancellationToken);
                await WaitForEndAsync(counter, running, cancellationToken);
            }

            Say($"Delivered {counter.Delivered:N0} entries in {counter.Transactions} transactions; {counter.Wrong} that should not have come.");
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

    private async Task WorkAsync(Bank bank, int rows, CancellationToken cancellationToken)
    {
        Say($"One transaction books {rows:N0} entries; a third of them twice, because of a ROLLBACK TO SAVEPOINT.");
        await bank.BookAsync(firstId: 1, rows, cancellationToken);
        Say($"One transaction books {rows:N0} entries and is rolled back.");
        await bank.BookInVainAsync(firstId: 1L + rows, rows, cancellationToken);
        output.WriteLine("One transaction books one last entry.");
        await bank.CloseBooksAsync(cancellationToken);
    }

    private static async Task WaitForStreamAsync(CdcPipeline pipeline, Task running, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!running.IsCompleted && pipeline.Status.Phase != PipelinePhase.Running)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static async Task WaitForEndAsync(EntryCounter counter, Task running, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!running.IsCompleted && counter.LastId != Bank.ClosingId)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
