using System.CommandLine;
using Spectre.Console;
using TypedCdc.LoadTest.Backlogs;
using TypedCdc.LoadTest.Consumers;
using TypedCdc.LoadTest.Processes;
using TypedCdc.LoadTest.Results;

namespace TypedCdc.LoadTest.Commands;

/// <summary><c>drain</c>: how fast, and for how much, each consumer reads a backlog.</summary>
internal sealed class DrainCommand(IAnsiConsole console, Workload workload, int rows, int runs, IReadOnlyList<string> consumers)
{
    public static Command Create(IAnsiConsole console)
    {
        var workload = new Option<string>("--workload")
        {
            Description = string.Join("; ", Workload.All.Select(known => $"{known.Name}: {known.Description}")) + ".",
            DefaultValueFactory = _ => "W1",
        };
        workload.AcceptOnlyFromAmong([.. Workload.All.Select(known => known.Name)]);
        var rows = new Option<int>("--rows") { Description = "How many changes.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("drain", "Makes a backlog, and lets each consumer read it in turn.") { workload, rows };
        var common = new CommonOptions(command, ConsumerCatalog.All);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var drain = new DrainCommand(
                console,
                Workload.Find(arguments.GetRequiredValue(workload)),
                arguments.GetValue(rows),
                common.Runs(arguments),
                common.Consumers(arguments));
            await using var server = await LoadServer.StartAsync(
                common.Postgres(arguments), common.Transport(arguments), cancellationToken);
            var measurements = await drain.RunAsync(server, cancellationToken);
            await ResultFile.WriteAsync(common.Json(arguments), measurements, cancellationToken);
        });
        return command;
    }

    private async Task<IReadOnlyList<Measurement>> RunAsync(LoadServer server, CancellationToken cancellationToken)
    {
        console.WriteLine($"PostgreSQL {server.Version}, {workload.Name}: {rows:#,0} {workload.Description}.");
        var backlog = await Backlog.MakeAsync(server, workload, rows, cancellationToken);
        var agreement = new Agreement(rows);
        var measurements = new List<Measurement>();
        for (var run = 1; run <= runs; run++)
        {
            foreach (var consumer in consumers)
            {
                var measurement = await MeasureAsync(server, backlog, consumer, run, agreement, cancellationToken);
                console.WriteLine($"{consumer} {run}: {measurement.WallS:0.00} s, {measurement.CpuNsPerChange:#,0} ns a change");
                measurements.Add(measurement);
            }
        }

        console.Write(DrainTable.Of(measurements));
        return measurements;
    }

    private async Task<Measurement> MeasureAsync(
        LoadServer server,
        Backlog backlog,
        string consumer,
        int run,
        Agreement agreement,
        CancellationToken cancellationToken)
    {
        const string slot = "drained";
        var assignment = await server.AssignAsync(slot, backlog, cancellationToken);
        using var process = ConsumerProcess.Start(consumer, assignment, warmUp: null);
        var report = await process.ReportAsync(cancellationToken);
        await server.DropAsync(slot, cancellationToken);
        agreement.Check(consumer, report);
        var cost = report.Cost;
        return new Measurement(
            workload.Name,
            consumer,
            rows,
            run,
            cost.WallSeconds,
            cost.CpuSeconds,
            cost.CpuSeconds / rows * 1e9,
            cost.AllocatedBytes / (double)rows,
            report.PeakRssMb,
            report.Checksum);
    }
}
