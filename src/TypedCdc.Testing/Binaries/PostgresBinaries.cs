using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing.Binaries;

/// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> that the server's account can run.</summary>
internal sealed record PostgresBinaries(string Folder, string InitDb, string PgCtl, Version Version)
{
    /// <summary>The programs in the folder, or the reason why they cannot be used.</summary>
    public static async Task<(PostgresBinaries? Binaries, string Reason)> InspectAsync(
        string folder, int? major, string? account, CancellationToken cancellationToken)
    {
        if (ProgramSearch.InFolder(folder, "initdb") is not { } initDb
            || ProgramSearch.InFolder(folder, "pg_ctl") is not { } pgCtl
            || ProgramSearch.InFolder(folder, "postgres") is not { } postgres)
        {
            return (null, "it does not hold initdb, pg_ctl and postgres");
        }

        var ask = new Command(postgres, "--version")
        {
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(folder))!,
            Account = account,
            CleanEnvironment = true,
        };
        var answer = await ask.RunAsync(cancellationToken).ConfigureAwait(false);
        if (!answer.Succeeded || PostgresVersion.Parse(answer.Output) is not { } version)
        {
            var who = account is null ? "" : $" as '{account}'";
            return (null, $"'postgres --version' failed{who}: {answer.Output}");
        }

        return major is not null && version.Major != major
            ? (null, $"it is version {version}")
            : (new PostgresBinaries(folder, initDb, pgCtl, version), "");
    }
}
