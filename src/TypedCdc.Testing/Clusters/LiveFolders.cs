using System.Collections.Concurrent;

namespace TypedCdc.Testing.Clusters;

/// <summary>The folders of this process's servers; those not disposed of are removed when the process exits.</summary>
internal static class LiveFolders
{
    private static readonly ConcurrentDictionary<ServerFolder, Watchdog?> Folders = new();

    static LiveFolders()
    {
        ServerFolder.RemoveStale();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();
    }

    public static ServerFolder Create(string? account)
    {
        var folder = ServerFolder.Create(account);
        Folders.TryAdd(folder, Watchdog.Start(folder.Path, account));
        return folder;
    }

    public static void Remove(ServerFolder folder)
    {
        folder.Remove();
        if (Folders.TryRemove(folder, out var watchdog))
        {
            watchdog?.Dispose();
        }
    }

    private static void RemoveAll()
    {
        foreach (var folder in Folders.Keys)
        {
            Remove(folder);
        }
    }
}
