using System.Globalization;
using Spectre.Console;

namespace TypedCdc.LoadTest.Results;

/// <summary>All runs, one row each.</summary>
internal static class LatencyTable
{
    public static Table Of(IReadOnlyList<LatencyMeasurement> measurements)
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumn("consumer");
        foreach (var column in (string[])["run", "p50 ms", "p90 ms", "p99 ms", "max ms", "CPU s"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var run in measurements)
        {
            table.AddRow(
                run.Consumer,
                run.Run.ToString(CultureInfo.InvariantCulture),
                Show(run.P50Ms),
                Show(run.P90Ms),
                Show(run.P99Ms),
                Show(run.MaxMs),
                Show(run.CpuS));
        }

        return table;
    }

    private static string Show(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
