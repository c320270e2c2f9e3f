using System.Diagnostics;
using System.Globalization;

namespace TypedCdc.Testing.Clusters;

/// <summary>What Linux tells about a process in <c>/proc</c>.</summary>
internal readonly record struct ProcessState(char Code, int ParentId)
{
    /// <summary>Whether the process still works; one that ended but was not reaped by its parent does not.</summary>
    public static bool IsAlive(Process process)
        => OperatingSystem.IsLinux() ? IsAlive(process.Id) : !process.HasExited;

    /// <summary>The processes that the process has started; none where this cannot be told.</summary>
    public static IReadOnlyList<int> ChildrenOf(int processId)
        => OperatingSystem.IsLinux()
            ? [.. Directory.GetDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id != 0 && Read(id)?.ParentId == processId)]
            : [];

    public static bool IsAlive(int processId) => Read(processId) is { Code: not ('Z' or 'X') };

    private static ProcessState? Read(int processId)
    {
        try
        {
            // "id (name) state parent …", where the name may hold anything.
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ', 3);
            return new ProcessState(fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
