using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing.Binaries;

/// <summary>
/// Decides which PostgreSQL is run: the configured one; then, for a requested major version, npm before an
/// installed one (the same version on every machine); for any version an installed one before npm (no download).
/// </summary>
internal sealed class BinariesLocator(string? account, TimeProvider time)
{
    /// <summary>The environment variable that names a folder with the programs.</summary>
    public const string FolderVariable = "TYPEDCDC_PG_BIN";

    private readonly List<string> _attempts = [];

    public async Task<PostgresBinaries> FindAsync(int? major, CancellationToken cancellationToken)
        => await FromVariableAsync(major, cancellationToken).ConfigureAwait(false)
            ?? (major is null
                ? await FromSystemAsync(null, cancellationToken).ConfigureAwait(false)
                    ?? await FromNpmAsync(PinnedPackages.NewestMajor, cancellationToken).ConfigureAwait(false)
                : await FromNpmAsync(major.Value, cancellationToken).ConfigureAwait(false)
                    ?? await FromSystemAsync(major, cancellationToken).ConfigureAwait(false))
            ?? throw new PostgresNotFoundException(major, _attempts);

    private async Task<PostgresBinaries?> FromVariableAsync(int? major, CancellationToken cancellationToken)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        if (string.IsNullOrWhiteSpace(folder))
        {
            _attempts.Add($"{FolderVariable}: not set");
            return null;
        }

        return await InspectAsync($"{FolderVariable}={folder}", folder, major, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PostgresBinaries?> FromSystemAsync(int? major, CancellationToken cancellationToken)
    {
        var folders = InstalledFolders.Find();
        if (folders.Count == 0)
        {
            _attempts.Add("installed PostgreSQL: neither in PATH nor in the usual folders");
        }

        foreach (var folder in folders)
        {
            if (await InspectAsync($"installed in {folder}", folder, major, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<PostgresBinaries?> FromNpmAsync(int major, CancellationToken cancellationToken)
    {
        string folder;
        try
        {
            folder = await new NpmPackageCache(account, time).GetAsync(major, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpmPackageException or IOException or UnauthorizedAccessException)
        {
            _attempts.Add($"npm package for {major}: {e.Message}");
            return null;
        }

        return await InspectAsync($"npm package in {folder}", folder, major, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PostgresBinaries?> InspectAsync(string source, string folder, int? major, CancellationToken cancellationToken)
    {
        var (found, reason) = await PostgresBinaries.InspectAsync(folder, major, account, cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            _attempts.Add($"{source}: {reason}");
        }

        return found;
    }
}
