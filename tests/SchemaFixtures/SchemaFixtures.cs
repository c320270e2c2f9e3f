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

    /// <summary>What is in the folders of migrations and is not applied.</summary>
    public static IReadOnlyList<string> Reversals { get; } =
    [
        "migrations/diesel/2024-01-01-000000_create_posts/down.sql", "migrations/diesel/2024-03-01-000000_tags/down.sql", "migrations/flyway/U10__later.sql",
        "migrations/golang-migrate/000001_create_products.down.sql", "migrations/golang-migrate/000002_add_price.down.sql",
        "migrations/golang-migrate/000010_price_not_null.down.sql", "migrations/postgrator/001.undo.sql", "migrations/postgrator/002.undo.add-age.sql",
        "migrations/sqitch/revert/01_appschema.sql", "migrations/sqitch/revert/02_users.sql", "migrations/sqitch/verify/02_users.sql",
    ];

    /// <summary>Schemas by name, with the first version of PostgreSQL that takes them.</summary>
    public static IReadOnlyList<(string Name, int FirstMajor)> Schemas { get; } =
    [
        ("shop", 14), ("events", 14), ("inheritance", 14), ("names", 14), ("statements", 14), ("data", 14), ("pgbench", 14), ("rails", 14),
        ("migrations/dbmate", 14), ("migrations/diesel", 14), ("migrations/django", 14), ("migrations/efcore", 14), ("migrations/efcore-idempotent", 14), ("migrations/flyway", 14),
        ("migrations/golang-migrate", 14), ("migrations/goose", 14), ("migrations/liquibase", 14), ("migrations/postgrator", 14),
        ("migrations/prisma", 14), ("migrations/sqitch", 14), ("migrations/supabase", 14), ("migrations/tern", 14),
        ("postgres15", 15), ("postgres16", 16), ("postgres18", 18),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The files of a schema in the order in which they are applied.</summary>
    public static IReadOnlyList<SqlFile> Load(string name)
    {
        var paths = Directory.Exists(Path.Combine(Folder, name))
            ? MigrationFiles.InOrder(Directory.EnumerateFiles(Path.Combine(Folder, name), "*.sql", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)))
            : [$"{name}.sql"];
        return [.. paths.Select(path => new SqlFile(path, Read(path)))];
    }
}
