using System.Globalization;
using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Kills;

/// <summary>A line of the consumer's log.</summary>
internal sealed record LoggedChange(int Run, ChangePosition Position, string Operation, int Id, long Version)
{
    /// <summary>Reads a log; a line that says <c>run</c> begins the next run.</summary>
    public static List<LoggedChange> Read(string file)
    {
        var changes = new List<LoggedChange>();
        var run = 0;
        foreach (var line in File.ReadLines(file))
        {
            if (line == "run")
            {
                run++;
            }
            else
            {
                changes.Add(Parse(run, line.Split(' ')));
            }
        }

        return changes;
    }

    private static LoggedChange Parse(int run, string[] parts) => new(
        run,
        new ChangePosition(
            new NpgsqlLogSequenceNumber(ulong.Parse(parts[0], CultureInfo.InvariantCulture)),
            long.Parse(parts[1], CultureInfo.InvariantCulture)),
        parts[2],
        int.Parse(parts[3], CultureInfo.InvariantCulture),
        long.Parse(parts[4], CultureInfo.InvariantCulture));
}
