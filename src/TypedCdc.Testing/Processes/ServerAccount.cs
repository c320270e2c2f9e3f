namespace TypedCdc.Testing.Processes;

/// <summary>The account the server runs as: PostgreSQL refuses to run as root.</summary>
internal static class ServerAccount
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>The account to switch to, or <see langword="null"/> to stay what we are.</summary>
    public static string? Choose()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Array.Find(Candidates, known.Contains)
            ?? throw new PostgresCommandException(
                "PostgreSQL refuses to run as root, and this system has neither an account 'postgres' nor 'nobody'.", "", "");
    }

    /// <summary>Gives a file or a folder with all it holds to the account.</summary>
    public static async Task GiveAsync(string path, string? account, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            return;
        }

        var chown = new Command("chown", "-R", account, path) { WorkingDirectory = Path.GetDirectoryName(path)! };
        var result = await chown.RunAsync(cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            throw new PostgresCommandException($"'{path}' cannot be given to the account '{account}'.", result.Output, "");
        }
    }

    /// <summary>Whether an account other than the owner can reach what lies in the folder.</summary>
    public static bool IsOpenToAll(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
        {
            if (at.Exists && (at.UnixFileMode & UnixFileMode.OtherExecute) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
