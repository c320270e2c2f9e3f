using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>A table, or what else goes by that name.</summary>
/// <param name="Name">Name.</param>
internal sealed record CatalogTable(TableName Name)
{
    public uint Oid { get; init; }

    /// <summary>relkind: r for a table, p for a partitioned one, v, m and f for what cannot be published.</summary>
    public char Kind { get; init; } = 'r';

    /// <summary>relpersistence: p for permanent, u for unlogged, t for temporary.</summary>
    public char Persistence { get; init; } = 'p';

    /// <summary>Whether we have the owner's rights.</summary>
    public bool IsOwned { get; init; } = true;

    /// <summary>Whether we may use its schema, without which nothing in it can be selected.</summary>
    public bool MayUseSchema { get; init; } = true;

    public bool HasRowSecurity { get; init; }

    /// <summary>Whether large values can be out of line: the server makes no TOAST table where all columns are small.</summary>
    public bool HasToast { get; init; }

    /// <summary>Its own replica identity.</summary>
    public CatalogIdentity Identity { get; init; } = new('d', []);

    public IReadOnlyList<CatalogColumn> Columns { get; init; } = [];

    /// <summary>The partitioned tables it belongs to, from the nearest to the root.</summary>
    public IReadOnlyList<TableName> Ancestors { get; init; } = [];

    /// <summary>The partitions that hold its rows.</summary>
    public IReadOnlyList<CatalogPartition> Leaves { get; init; } = [];

    public bool IsPartitioned => Kind == 'p';

    /// <summary>Its own identity and those of the partitions that hold rows whose changes are sent, by table.</summary>
    public IEnumerable<CatalogPartition> Identities => [new CatalogPartition(Name, Identity), .. Leaves.Where(leaf => leaf.IsPublishable)];

    /// <summary>Whether no update leaves out a value, wherever its row is.</summary>
    public bool IsFullEverywhere => Identities.All(partition => partition.Identity.IsFull);

    public CatalogColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
