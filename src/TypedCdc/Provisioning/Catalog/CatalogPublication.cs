using TypedCdc.Dispatch;
using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>A publication, as far as it concerns the tables that are asked for.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-publication.html.</remarks>
internal sealed record CatalogPublication
{
    public bool IsOwned { get; init; } = true;

    public bool HasAllTables { get; init; }

    /// <summary>Whether it has all tables of some schemas; then its tables have no column lists.</summary>
    public bool HasSchemas { get; init; }

    public Operations Operations { get; init; }

    /// <summary>publish_via_partition_root.</summary>
    public bool ViaRoot { get; init; }

    /// <summary>publish_generated_columns = stored, since PostgreSQL 18.</summary>
    public bool HasGeneratedColumns { get; init; }

    /// <summary>Those of the tables, their partitions and ancestors that were added by name.</summary>
    public IReadOnlyDictionary<TableName, CatalogMember> Members { get; init; } = new Dictionary<TableName, CatalogMember>();

    /// <summary>Those of the tables, their partitions and ancestors under whose names changes arrive.</summary>
    public IReadOnlySet<TableName> Published { get; init; } = new HashSet<TableName>();
}
