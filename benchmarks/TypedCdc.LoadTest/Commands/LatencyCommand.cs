using System.CommandLine;
using Spectre.Console;
using TypedCdc.LoadTest.Backlogs;
using TypedCdc.LoadTest.Consumers;
using TypedCdc.LoadTest.Processes;
using TypedCdc.LoadTest.Results;

namespace TypedCdc.LoadTest.Commands;

/// <summary><c>latency</c>: how long after its commit each consumer sees a change, while a writer commits steadily.</summary>
internal sealed class LatencyCommand(IAnsiConsole console, int rate, int seconds, int runs, IReadOnlyList<string> consumers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Command Create(IAnsiConsole console)
    {
        var rate = new Option<int>("--rate") { Description = "Commits a second.", DefaultValueFactory = _ => 500 };
        var seconds = new Option<int>("--seconds") { Description = "How long a run takes: 2 or more.", DefaultValueFactory = _ => 10 };
        var command = new Command("latency", "Commits steadily, and lets each consumer follow in turn.") { rate, seconds };
        var common = new CommonOptions(command, ConsumerCatalog.WithLatency);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var latency = new LatencyCommand(
                console,
                arguments.GetValue(rate),
                Math.Max(2, arguments.GetValue(seconds)),
                common.Runs(arguments),
                common.Consumers(arguments));
            await using var server = await LoadServer.StartAsync(
                common.Postgres(arguments), common.Transport(arguments), cancellationToken);
            var measurements = await latency.RunAsync(server, cancellationToken);
            await ResultFile.WriteAsync(common.Json(arguments), measurements, cancellationToken);
        });
        return command;
    }

    private async Task<IReadOnlyList<LatencyMeasurement>> RunAsync(LoadServer server, CancellationToken cancellationToken)
    {
        console.WriteLine($"PostgreSQL {server.Version}: {rate} commits a second for {seconds} seconds.");
        await server.MarkStartAsync(cancellationToken);
        var measurements = new List<LatencyMeasurement>();
        for (var run = 1; run <= runs; run++)
        {
            foreach (var consumer in consumers)
            {
                measurements.Add(await MeasureAsync(server, consumer, run, cancellationToken));
            }
        }

        console.Write(LatencyTable.Of(measurements));
        return measurements;
    }

    private async Task<LatencyMeasurement> MeasureAsync(
        LoadServer server,
        string consumer,
        int run,
        CancellationToken cancellationToken)
    {
        const string slot = "followed";
        await server.StartAfreshAsync(cancellationToken);
        var changes = rate * seconds;
        var assignment = await server.AssignAsync(slot, new Backlog(changes, default), cancellationToken);
        using var process = ConsumerProcess.Start(consumer, assignment, warmUp: rate);
        await WaitForReaderAsync(server, slot, process, cancellationToken);
        await new SteadyWriter(server.Database, rate).WriteAsync(changes, cancellationToken);
        var report = await process.ReportAsync(cancellationToken);
        await server.DropAsync(slot, cancellationToken);
        new Agreement(changes).Check(consumer, report);
        var latency = report.Latency ?? throw new LoadTestException($"{consumer} told no latency.");
        return new LatencyMeasurement(
            consumer, rate, seconds, run, latency.P50, latency.P90, latency.P99, latency.Max, report.Cost.CpuSeconds, report.Checksum);
    }

    private static async Task WaitForReaderAsync(
        LoadServer server,
        string slot,
        ConsumerProcess process,
        CancellationToken cancellationToken)
    {
        while (!process.HasExited && !await server.IsReadAsync(slot, cancellationToken))
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
