using System.Runtime.InteropServices;

namespace TypedCdc.Testing.Clusters;

/// <summary>The signals of Unix, of which .NET can send only the last resort.</summary>
internal static class ProcessSignal
{
    public const int Quit = 3;
    public const int Kill = 9;

    public static int Stop => OperatingSystem.IsLinux() ? 19 : 17;

    /// <summary>Whether the signal was sent; it is not to a process that has ended.</summary>
    public static bool Send(int processId, int signal) => SendCore(processId, signal) == 0;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendCore(int processId, int signal);
}
