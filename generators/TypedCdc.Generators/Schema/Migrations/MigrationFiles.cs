namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>Chooses and orders the files of a folder of migrations: those that a tool would apply to an empty database.</summary>
/// <remarks>
/// Left out are <c>*.down.sql</c> (golang-migrate, sqlx), what is beside <c>up.sql</c> and <c>down.sql</c> (Diesel, Hasura), <c>*.undo.sql</c> and <c>*.undo.*.sql</c>
/// (Postgrator), <c>*.rollback.sql</c> (yoyo), <c>U1__*.sql</c> and what a baseline <c>B1__*.sql</c> replaces (Flyway); beside their
/// counterparts <c>*-down.sql</c> and <c>*_down.sql</c> (db-migrate) and <c>*.drop.sql</c> (Marten); and the folders <c>revert</c>
/// and <c>verify</c> beside <c>deploy</c> (Sqitch, whose plan this does not read). So is what is written for another database, see <see cref="Dialect"/>.
/// </remarks>
internal static class MigrationFiles
{
    private const string Up = "up.sql";

    private static readonly string[] Reversals = [".down.sql", ".undo.sql", ".rollback.sql"];

    /// <summary>What stands at the end of a reversal, and at the end of what it reverses.</summary>
    private static readonly (string End, string Counterpart)[] Pairs = [("-down.sql", "-up.sql"), ("_down.sql", "_up.sql"), (".drop.sql", ".sql")];

    public static IReadOnlyList<string> InOrder(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        var present = new HashSet<string>(all, StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(all.Select(MigrationPath.Folder), StringComparer.OrdinalIgnoreCase);
        var applied = all.FindAll(path =>
            !IsReversal(path, present) && !IsOfSqitch(path, folders) && !IsBesideUp(path, present) && !Dialect.IsOther(path, present));
        applied.Sort(MigrationOrder.Instance);
        return WithoutReplaced(applied);
    }

    private static bool IsReversal(string path, HashSet<string> present)
    {
        var name = MigrationPath.FileName(path);
        return Array.Exists(Reversals, end => EndsWith(name, end))
            || name.Equals("down.sql", StringComparison.OrdinalIgnoreCase)
            || name.IndexOf(".undo.", StringComparison.OrdinalIgnoreCase) > 0
            || FlywayName.Parse(name)?.Prefix == 'U'
            || Array.Exists(Pairs, pair => EndsWith(path, pair.End) && present.Contains(path.Substring(0, path.Length - pair.End.Length) + pair.Counterpart));
    }

    private static bool IsBesideUp(string path, HashSet<string> present)
    {
        var name = MigrationPath.FileName(path);
        return !name.Equals(Up, StringComparison.OrdinalIgnoreCase) && present.Contains(path.Substring(0, path.Length - name.Length) + Up);
    }

    private static bool EndsWith(string path, string end) => path.EndsWith(end, StringComparison.OrdinalIgnoreCase);

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
