using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TypedCdc.LoadTest.Measuring;
using TypedCdc.LoadTest.Processes;
using TypedCdc.LoadTest.Results;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>
/// PostgreSQL's own pg_recvlogical, writing to /dev/null. It is measured from its start to its end; this process does
/// nothing meanwhile but look at its memory now and then.
/// </summary>
public sealed class RecvLogicalConsumer : IConsumer
{
    private const string Program = "pg_recvlogical";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The program, where it is installed.</summary>
    public static string? Find()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(installed)
            .Select(folder => Path.Combine(folder, Program))
            .FirstOrDefault(File.Exists);
    }

    public async Task<Consumption> ConsumeAsync(
        Assignment assignment,
        Reading reading,
        CancellationToken cancellationToken)
    {
        var command = new ProcessStartInfo(Find() ?? throw new LoadTestException($"{Program} is not installed."), Arguments(assignment));
        var cpu = ChildProcessorTime.OfThisProcess();
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(command) ?? throw new LoadTestException($"{Program} did not start.");
        var peak = await WatchAsync(process, cancellationToken);
        var wall = Stopwatch.GetElapsedTime(start);
        if (process.ExitCode != 0)
        {
            throw new LoadTestException($"{Program} ended with exit code {process.ExitCode}.");
        }

        reading.Finish(assignment.Changes);
        return new Consumption(
            new Cost(wall.TotalSeconds, (ChildProcessorTime.OfThisProcess() - cpu).TotalSeconds, AllocatedBytes: null), peak);
    }

    private static IEnumerable<string> Arguments(Assignment assignment)
    {
        var settings = new NpgsqlConnectionStringBuilder(assignment.ConnectionString);
        return
        [
            "--dbname", string.Create(
                CultureInfo.InvariantCulture,
                $"host={settings.Host} port={settings.Port} user={settings.Username} dbname={settings.Database}"),
            "--slot", assignment.Slot,
            "--start", "--no-loop", "--file", "/dev/null",
            "--endpos", assignment.End.ToString(),
            "--option", "proto_version=1",
            "--option", $"publication_names=\"{assignment.Publication}\"",
            "--option", "binary=true",
        ];
    }

    private static async Task<long> WatchAsync(Process process, CancellationToken cancellationToken)
    {
        var peak = 0L;
        var ended = process.WaitForExitAsync(cancellationToken);
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process));
            await Task.WhenAny(ended, Task.Delay(Pause, cancellationToken));
        }

        await ended;
        return peak;
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has just ended.
        }
    }
}
