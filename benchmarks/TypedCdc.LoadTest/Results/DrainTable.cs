using System.Globalization;
using Spectre.Console;
using TypedCdc.LoadTest.Consumers;

namespace TypedCdc.LoadTest.Results;

/// <summary>The medians of all runs, one row a consumer.</summary>
internal static class DrainTable
{
    public static Table Of(IReadOnlyList<Measurement> measurements)
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumn("consumer");
        string[] columns =
        [
            "wall s", "min–max s", "changes/s", "CPU ns/change", "bytes/change", "peak RSS MB",
            $"wall / {ConsumerCatalog.RecvLogical}", $"CPU / {ConsumerCatalog.NpgsqlTyped}",
        ];
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        var rivalWall = Median(Of(measurements, ConsumerCatalog.RecvLogical), run => run.WallS);
        var rivalCpu = Median(Of(measurements, ConsumerCatalog.NpgsqlTyped), run => run.CpuS);
        foreach (var runs in measurements.GroupBy(measurement => measurement.Consumer))
        {
            table.AddRow([runs.Key, .. Cells([.. runs], rivalWall, rivalCpu)]);
        }

        return table;
    }

    private static IEnumerable<string> Cells(IReadOnlyList<Measurement> runs, double? rivalWall, double? rivalCpu)
    {
        var wall = Median(runs, run => run.WallS);
        var cpu = Median(runs, run => run.CpuS);
        yield return Show(wall, "0.00");
        yield return $"{Show(runs.Min(run => run.WallS), "0.00")}–{Show(runs.Max(run => run.WallS), "0.00")}";
        yield return Show(runs[0].Rows / wall, "#,0");
        yield return Show(Median(runs, run => run.CpuNsPerChange), "#,0");
        yield return Show(Median(runs, run => run.AllocBytesPerChange), "#,0.0");
        yield return Show(Median(runs, run => run.PeakRssMb), "#,0");
        yield return Show(wall / rivalWall, "0.00");
        yield return Show(cpu / rivalCpu, "0.00");
    }

    private static List<Measurement> Of(IReadOnlyList<Measurement> measurements, string consumer) =>
        [.. measurements.Where(measurement => measurement.Consumer == consumer)];

    private static double? Median(IReadOnlyList<Measurement> runs, Func<Measurement, double?> select)
    {
        double[] sorted = [.. runs.Select(select).OfType<double>().Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Show(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
