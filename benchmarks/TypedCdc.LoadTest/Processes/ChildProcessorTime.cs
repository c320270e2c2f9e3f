using System.Globalization;

namespace TypedCdc.LoadTest.Processes;

/// <summary>Processor time of the child processes that have ended, to 10 ms. Linux only.</summary>
/// <remarks>Fields 16 and 17 of /proc/self/stat, in ticks of 1/100 s: man proc_pid_stat.</remarks>
public static class ChildProcessorTime
{
    private const int TicksPerSecond = 100;

    /// <summary>Number of the field that follows the program's name, which may hold blanks itself.</summary>
    private const int FirstField = 3;

    public static TimeSpan OfThisProcess()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((Ticks(16) + Ticks(17)) / (double)TicksPerSecond);

        long Ticks(int field) => long.Parse(fields[field - FirstField], CultureInfo.InvariantCulture);
    }
}
