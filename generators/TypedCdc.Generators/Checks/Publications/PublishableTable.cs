using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>Tells what cannot be published.</summary>
/// <remarks>Source: check_publication_add_relation in PostgreSQL src/backend/catalog/pg_publication.c.</remarks>
internal static class PublishableTable
{
    public static bool Is(TableDefinition table) => NotSince(table) is null;

    /// <summary>What it is, where it is not a permanent table; otherwise null. Temporary tables are in no schema.</summary>
    public static string? NotSince(TableDefinition table) => (table.Kind, table.Persistence) switch
    {
        (TableKind.View, _) => "it is a view",
        (TableKind.MaterializedView, _) => "it is a materialized view",
        (TableKind.Foreign, _) => "it is a foreign table",
        (_, TablePersistence.Unlogged) => "it is unlogged",
        _ => null,
    };
}
