using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>What the database has, read once, as far as it concerns a pipeline.</summary>
internal sealed record DatabaseCatalog
{
    public required CatalogServer Server { get; init; }

    public required CatalogRole Role { get; init; }

    /// <summary>The slot of the name in the options.</summary>
    public CatalogSlot? Slot { get; init; }

    /// <summary>The publication of the name in the options.</summary>
    public CatalogPublication? Publication { get; init; }

    /// <summary>Those of the tables that exist.</summary>
    public IReadOnlyDictionary<TableName, CatalogTable> Tables { get; init; } = new Dictionary<TableName, CatalogTable>();

    /// <summary>Tables whose names may be meant by those that do not exist.</summary>
    public IReadOnlyList<TableName> Others { get; init; } = [];

    /// <summary>Tables that nobody asked for but that a wide publication has, and whose updates and deletes it would make fail.</summary>
    public IReadOnlyList<TableName> Unidentified { get; init; } = [];
}
