namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>Some tools keep what they apply to different databases side by side: <c>1_users.mysql.up.sql</c>, <c>1_users.postgres.up.sql</c>.</summary>
/// <remarks>Source: the documentation of Pop (Buffalo), "Migrations": a file for a dialect goes before the one for all of them.</remarks>
internal static class Dialect
{
    private static readonly string[] Others =
        ["cockroach", "cockroachdb", "db2", "h2", "hsqldb", "mariadb", "mssql", "mysql", "oracle", "sqlite", "sqlite3", "sqlserver"];

    private static readonly string[] Own = [".postgres", ".postgresql", ".pgsql", ".pg"];

    /// <summary>The longest first.</summary>
    private static readonly string[] Ends = [".up.sql", ".sql"];

    /// <summary>Whether the file is for another database, or for all where there is one for PostgreSQL.</summary>
    public static bool IsOther(string path, HashSet<string> present)
    {
        var parts = MigrationPath.FileName(path).Split('.');
        return Array.Exists(parts, part => Array.IndexOf(Others, part.ToLowerInvariant()) >= 0) || IsReplaced(path, present);
    }

    private static bool IsReplaced(string path, HashSet<string> present)
    {
        var end = Array.Find(Ends, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return end is not null && Array.Exists(Own, own => present.Contains(path.Substring(0, path.Length - end.Length) + own + end));
    }
}
