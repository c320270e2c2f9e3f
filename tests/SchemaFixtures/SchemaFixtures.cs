using TypedCdc.Generators.Schema.Migrations;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Tests;

/// <summary>The schemas in this folder: single files, and folders of migrations. Each can be loaded into an empty database.</summary>
/// <remarks>Compiled into every test project that asks, and copied beside its assembly.</remarks>
internal static class SchemaFixtures
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SchemaFixtures");

    /// <summary>All files by their paths within the folder.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.sql", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    /// <summary>Schemas by name, with the first version of PostgreSQL that takes them.</summary>
    public static IReadOnlyList<(string Name, int FirstMajor)> Schemas { get; } =
    [
        ("shop", 14), ("events", 14), ("inheritance", 14), ("names", 14), ("pgbench", 14), ("rails", 14),
        ("migrations/flyway", 14), ("migrations/efcore", 14), ("migrations/django", 14), ("postgres15", 15), ("postgres18", 18),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The files of a schema in the order in which they are applied.</summary>
    public static IReadOnlyList<SqlFile> Load(string name)
    {
        var paths = Directory.Exists(Path.Combine(Folder, name))
            ? MigrationFiles.InOrder(Directory.EnumerateFiles(Path.Combine(Folder, name)).Select(path => Path.GetRelativePath(Folder, path)))
            : [$"{name}.sql"];
        return [.. paths.Select(path => new SqlFile(path, Read(path)))];
    }
}
