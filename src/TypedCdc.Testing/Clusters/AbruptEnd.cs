using System.Diagnostics;

namespace TypedCdc.Testing.Clusters;

/// <summary>Ends a server whose data nobody will read again.</summary>
internal static class AbruptEnd
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// Asks for an immediate shutdown, in which the server still frees its shared memory, and kills it only
    /// when it does not obey. Blocks, since it also runs while the process exits.
    /// </summary>
    public static void Of(Process postmaster)
    {
        if (!OperatingSystem.IsWindows() && ProcessSignal.Send(postmaster.Id, ProcessSignal.Quit) && HasEnded(postmaster))
        {
            return;
        }

        try
        {
            postmaster.Kill(entireProcessTree: true);
            HasEnded(postmaster);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It ended in between.
        }
    }

    private static bool HasEnded(Process postmaster)
    {
        var start = Stopwatch.GetTimestamp();
        while (ProcessState.IsAlive(postmaster))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                return false;
            }

            Thread.Sleep(Pause);
        }

        return true;
    }
}
