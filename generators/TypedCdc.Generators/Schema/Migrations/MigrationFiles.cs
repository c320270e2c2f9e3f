namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>Chooses and orders the files of a folder of migrations: those that a tool would apply to an empty database.</summary>
/// <remarks>
/// Left out are <c>*.down.sql</c> (golang-migrate), <c>down.sql</c> (Diesel), <c>*-down.sql</c> and <c>*_down.sql</c> beside
/// their counterparts (db-migrate), <c>U1__*.sql</c> and what a baseline <c>B1__*.sql</c> replaces (Flyway), and the folders
/// <c>revert</c> and <c>verify</c> beside <c>deploy</c> (Sqitch, whose plan this does not read: list its files in order).
/// </remarks>
internal static class MigrationFiles
{
    private static readonly string[] Reversals = ["-down.sql", "_down.sql"];

    public static IReadOnlyList<string> InOrder(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        var present = new HashSet<string>(all, StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(all.Select(MigrationPath.Folder), StringComparer.OrdinalIgnoreCase);
        var applied = all.FindAll(path => !IsReversal(path, present) && !IsOfSqitch(path, folders));
        applied.Sort(MigrationOrder.Instance);
        return WithoutReplaced(applied);
    }

    private static bool IsReversal(string path, HashSet<string> present)
    {
        var name = MigrationPath.FileName(path);
        return name.EndsWith(".down.sql", StringComparison.OrdinalIgnoreCase)
            || name.Equals("down.sql", StringComparison.OrdinalIgnoreCase)
            || FlywayName.Parse(name)?.Prefix == 'U'
            || Array.Exists(Reversals, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && present.Contains(path.Substring(0, path.Length - end.Length) + end.Replace("down", "up")));
    }

    private static bool IsOfSqitch(string path, HashSet<string> folders)
    {
        var folder = MigrationPath.Folder(path);
        return MigrationPath.FileName(folder).ToLowerInvariant() is "revert" or "verify"
            && folders.Contains(folder.Substring(0, folder.Length - "revert".Length) + "deploy");
    }

    /// <summary>On an empty database Flyway starts from the last baseline.</summary>
    private static List<string> WithoutReplaced(List<string> ordered)
    {
        var names = ordered.ConvertAll(path => FlywayName.Parse(MigrationPath.FileName(path)));
        var baseline = names.FindLastIndex(name => name?.Prefix == 'B');
        if (baseline < 0)
        {
            return ordered;
        }

        var version = names[baseline]!.Version;
        return [.. ordered.Where((_, index) => index == baseline
            || names[index] is not { IsVersioned: true } name
            || NaturalOrder.Instance.Compare(name.Version, version) > 0)];
    }
}
