using System.ComponentModel;
using System.Diagnostics;

namespace TypedCdc.Testing.Clusters;

/// <summary>
/// A shell that waits for the end of this process, however it comes (a killed process runs no handler, nor, since
/// .NET 10, does one that is asked to terminate), and then stops the server and deletes its folder.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>
    /// Reads from a pipe of which this process holds the other end, so that reading ends with this process. It
    /// ignores the signals with which a terminal ends both. An immediate shutdown takes its time, so it waits for
    /// the pid file to go, 5 seconds at most. A server that takes longer still writes to the folder, so that is removed
    /// until it is gone, for 10 seconds.
    /// </summary>
    private const string Script = """
        trap '' INT TERM HUP
        exec >/dev/null 2>&1
        while read -r _; do :; done
        if read -r pid _ < "$1/data/postmaster.pid"; then
            kill -QUIT "$pid"
            for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
                [ -e "$1/data/postmaster.pid" ] || break
                sleep 0.2
            done
        fi
        for _ in 1 2 3 4 5 6 7 8 9 10; do
            rm -rf "$1"
            [ -e "$1" ] || break
            sleep 1
        done
        """;

    private readonly Process _shell;

    private Watchdog(Process shell)
    {
        _shell = shell;
    }

    /// <summary>Watches over the folder; does nothing on Windows, where the next start cleans up instead.</summary>
    public static Watchdog? Start(string folder, string? account)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "typedcdc-watchdog", folder])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
        };
        if (account is not null)
        {
            start.UserName = account;
        }

        try
        {
            return new Watchdog(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Tells the shell to clean up now; where that has been done, it just ends.</summary>
    public void Dispose()
    {
        _shell.StandardInput.Dispose();
        _shell.Dispose();
    }
}
