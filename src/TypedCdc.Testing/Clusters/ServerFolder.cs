using System.Security.Cryptography;
using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing.Clusters;

/// <summary>
/// The temporary folder of one server. Its owner holds a lock on a file inside as long as it lives, so a
/// folder whose lock is free was left behind by a process that died.
/// </summary>
internal sealed class ServerFolder : IDisposable
{
    private const string Prefix = "typedcdc-pg-";
    private const string LockName = "owner.lock";

    /// <summary>A unix socket's path may have 107 bytes at most, 103 on macOS; the file in the folder takes 16.</summary>
    private const int LongestPath = 84;

    private readonly FileLock _lock;

    private ServerFolder(string path, FileLock held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    public string DataDirectory => DataDirectoryIn(Path);

    public string LogFile => System.IO.Path.Combine(Path, "server.log");

    /// <summary>A new folder that only this account can enter, reachable by the server's account.</summary>
    public static ServerFolder Create(string? account)
    {
        var parent = Parents().FirstOrDefault(candidate => Serves(candidate, account)) ?? System.IO.Path.GetTempPath();
        var name = Prefix + RandomNumberGenerator.GetHexString(8, lowercase: true);
        var path = System.IO.Path.Combine(parent, name);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return new ServerFolder(path, Lock(path));
        }

        // Locked before it gets the name under which others look for folders left behind.
        var draft = System.IO.Path.Combine(parent, $".{name}");
        Directory.CreateDirectory(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var held = Lock(draft);
        Directory.Move(draft, path);
        return new ServerFolder(path, held);
    }

    /// <summary>Stops and removes the servers whose owners have died.</summary>
    public static void RemoveStale()
    {
        foreach (var path in Parents().SelectMany(FoldersIn))
        {
            using var held = FileLock.TryAcquire(System.IO.Path.Combine(path, LockName), FileMode.Open);
            if (held is not null)
            {
                Remove(path);
            }
        }
    }

    /// <summary>Stops the server, if it runs, without ceremony, and deletes the folder.</summary>
    public void Remove()
    {
        Remove(Path);
        Dispose();
    }

    public void Dispose() => _lock.Dispose();

    private static FileLock Lock(string path)
        => FileLock.TryAcquire(System.IO.Path.Combine(path, LockName), FileMode.CreateNew)
            ?? throw new IOException($"The lock file in '{path}' cannot be taken.");

    private static void Remove(string path)
    {
        using (var postmaster = Postmaster.Find(DataDirectoryIn(path)))
        {
            if (postmaster is not null)
            {
                AbruptEnd.Of(postmaster);
            }
        }

        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process of the server may still be writing its last file, and Windows keeps open files: the
            // lock goes with this process, and the next start removes the rest.
        }
    }

    private static string DataDirectoryIn(string path) => System.IO.Path.Combine(path, "data");

    private static IEnumerable<string> Parents()
    {
        var temporary = System.IO.Path.GetTempPath();
        return OperatingSystem.IsWindows() ? [temporary] : new[] { temporary, "/tmp/", "/var/tmp/" }.Distinct(StringComparer.Ordinal);
    }

    private static string[] FoldersIn(string parent)
    {
        try
        {
            return Directory.GetDirectories(parent, Prefix + "*");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool Serves(string parent, string? account)
        => Directory.Exists(parent)
            && (OperatingSystem.IsWindows() || parent.Length + Prefix.Length + 8 <= LongestPath)
            && (account is null || ServerAccount.IsOpenToAll(parent));
}
