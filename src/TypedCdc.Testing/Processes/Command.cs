using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace TypedCdc.Testing.Processes;

/// <summary>One run of a program, with its output captured.</summary>
internal sealed class Command(string program, params IReadOnlyList<string> arguments)
{
    /// <summary>
    /// A server that a program leaves behind may hold the program's pipes open (on Windows it does), so their
    /// end is awaited only this long after the program has ended.
    /// </summary>
    private static readonly TimeSpan OutputGrace = TimeSpan.FromMilliseconds(500);

    public required string WorkingDirectory { get; init; }

    /// <summary>The account to run as; <see langword="null"/> is the account of this process.</summary>
    public string? Account { get; init; }

    /// <summary>Hides the PG… variables and the locale of this process from the program.</summary>
    public bool CleanEnvironment { get; init; }

    public async Task<CommandResult> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = BuildStartInfo() };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new CommandResult(-1, e.Message);
        }

        process.StandardInput.Close();
        var output = new StringBuilder();
        var pumps = Task.WhenAll(PumpAsync(process.StandardOutput, output), PumpAsync(process.StandardError, output));
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await Task.WhenAny(pumps, Task.Delay(OutputGrace, CancellationToken.None)).ConfigureAwait(false);
        lock (output)
        {
            return new CommandResult(process.ExitCode, output.ToString().Trim());
        }
    }

    private static async Task PumpAsync(StreamReader reader, StringBuilder output)
    {
        var buffer = new char[1024];
        try
        {
            int read;
            while ((read = await reader.ReadAsync(buffer, CancellationToken.None).ConfigureAwait(false)) > 0)
            {
                lock (output)
                {
                    output.Append(buffer, 0, read);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process was disposed of while something it left behind held the pipe.
        }
    }

    private ProcessStartInfo BuildStartInfo()
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Account is not null)
        {
            start.UserName = Account;
        }

        if (CleanEnvironment)
        {
            foreach (var name in start.Environment.Keys.Where(IsPostgresOrLocale).ToList())
            {
                start.Environment.Remove(name);
            }

            start.Environment["LC_ALL"] = "C";
        }

        return start;
    }

    private static bool IsPostgresOrLocale(string name)
        => name.StartsWith("PG", StringComparison.Ordinal)
            || name.StartsWith("LC_", StringComparison.Ordinal)
            || name is "LANG" or "LANGUAGE";
}
