using System.Diagnostics;
using System.Globalization;

namespace TypedCdc.Testing.Clusters;

/// <summary>The main process of a server, as its <c>postmaster.pid</c> tells it.</summary>
internal static class Postmaster
{
    private static readonly TimeSpan StartTolerance = TimeSpan.FromSeconds(30);

    public static string PidFile(string dataDirectory) => Path.Combine(dataDirectory, "postmaster.pid");

    /// <summary>The process, or <see langword="null"/> when the server does not run.</summary>
    public static Process? Find(string dataDirectory)
    {
        try
        {
            // Line 1 is the process id, line 3 the moment of the start.
            var lines = File.ReadAllLines(PidFile(dataDirectory));
            var process = Process.GetProcessById(int.Parse(lines[0], CultureInfo.InvariantCulture));
            var started = DateTimeOffset.FromUnixTimeSeconds(long.Parse(lines[2], CultureInfo.InvariantCulture));
            if (IsPostmaster(process, dataDirectory, started))
            {
                return process;
            }

            process.Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException
            or IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Guards against a process id that has been given to another process since.</summary>
    private static bool IsPostmaster(Process process, string dataDirectory, DateTimeOffset started)
    {
        if (OperatingSystem.IsLinux())
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cwd");
            return new FileInfo(folder).LinkTarget == dataDirectory && ProcessState.IsAlive(process);
        }

        return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal)
            && (process.StartTime - started).Duration() < StartTolerance;
    }
}
