namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>All relations by name.</summary>
internal sealed class RelationRegistry
{
    private readonly ObjectMap<RelationState> _relations = new();

    /// <summary>The last number that was needed for a name, so that many of the same name do not take the square of the time.</summary>
    private Dictionary<ObjectKey, int> _suffixes = [];

    public IEnumerable<TableState> Tables => _relations.All.OfType<TableState>();

    public IReadOnlyList<RelationState> InSchema(string schema) => _relations.InSchema(schema);

    public RelationState? Find(ObjectKey key) => _relations.Find(key);

    /// <summary>Adds it, unless something has the name already.</summary>
    public bool TryAdd(RelationState relation) => _relations.TryAdd(relation.Key, relation);

    public void Remove(RelationState relation)
    {
        if (_relations.Remove(relation.Key, relation) && _suffixes.Count > 0)
        {
            _suffixes = [];
        }
    }

    /// <summary>Gives it another name, unless something has that already.</summary>
    public bool TryRename(RelationState relation, ObjectKey key)
    {
        if (Find(key) is not null)
        {
            return false;
        }

        Remove(relation);
        relation.Key = key;
        return TryAdd(relation);
    }

    /// <summary>A name that is free, made like PostgreSQL makes it: with a number at the end if need be.</summary>
    public ObjectKey Choose(string schema, string table, string? column, string label)
    {
        var wanted = new ObjectKey(schema, NameChooser.Join(table, column, label));
        var key = wanted;
        _suffixes.TryGetValue(wanted, out var suffix);
        while (Find(key) is not null)
        {
            suffix++;
            key = new ObjectKey(schema, NameChooser.Join(table, column, label + suffix));
        }

        if (suffix > 0)
        {
            _suffixes[wanted] = suffix;
        }

        return key;
    }
}
