using TypedCdc.Provisioning.Catalog;

namespace TypedCdc.Provisioning.Checks.Tables;

/// <summary>Tells what cannot be published.</summary>
/// <remarks>Source: check_publication_add_relation in PostgreSQL src/backend/catalog/pg_publication.c.</remarks>
internal static class TableKinds
{
    public static bool IsUnpublishable(CatalogTable table) => Found(table) is not null;

    /// <summary>What it is, where it is not a permanent table; otherwise null.</summary>
    public static string? Found(CatalogTable table) => (table.Kind, table.Persistence) switch
    {
        ('v', _) => "it is a view",
        ('m', _) => "it is a materialized view",
        ('f', _) => "it is a foreign table",
        (_, 'u') => "it is unlogged",
        (_, 't') => "it is temporary",
        _ => null,
    };
}
