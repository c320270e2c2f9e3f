namespace TypedCdc.Provisioning.Catalog;

/// <summary>What identifies the old row in an update or a delete.</summary>
/// <param name="Setting">relreplident: d for the primary key, i for an index, f for the full row, n for nothing.</param>
/// <param name="Columns">Columns of the index; none for the full row.</param>
internal sealed record CatalogIdentity(char Setting, IReadOnlyList<string> Columns)
{
    public bool IsFull => Setting == 'f';

    /// <summary>Without one, updates and deletes fail once they are published.</summary>
    public bool Exists => IsFull || Columns.Count > 0;

    public bool Has(string column) => IsFull || Columns.Contains(column);

    /// <summary>The identity as messages tell it.</summary>
    public override string ToString() => Setting switch
    {
        'f' => "the full row",
        'n' => "REPLICA IDENTITY NOTHING",
        'i' when Columns.Count > 0 => $"an index on {string.Join(", ", Columns)}",
        'i' => "an index that is gone",
        _ when Columns.Count > 0 => $"the primary key on {string.Join(", ", Columns)}",
        _ => "the default, but the table has no primary key",
    };
}
