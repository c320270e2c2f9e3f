using System.Runtime.InteropServices;

namespace TypedCdc.Source;

/// <summary>Pauses the thread for microseconds, which <see cref="Thread.Sleep(TimeSpan)"/> rounds to milliseconds.</summary>
internal static class ShortPause
{
    private const int NanosecondsPerMicrosecond = 1_000;

    /// <summary>Pauses for less than a second. On Windows, whose timers are too coarse, it only yields.</summary>
    public static void Take(TimeSpan pause)
    {
        if (OperatingSystem.IsWindows())
        {
            Thread.Yield();
            return;
        }

        var request = new TimeSpec { Nanoseconds = (nint)pause.TotalMicroseconds * NanosecondsPerMicrosecond };
        // Cut short by a signal it pauses less, which does no harm.
        _ = NanoSleep(in request, 0);
    }

    [DllImport("libc", EntryPoint = "nanosleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NanoSleep(in TimeSpec request, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
