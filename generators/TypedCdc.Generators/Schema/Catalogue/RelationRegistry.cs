namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>All relations by name.</summary>
internal sealed class RelationRegistry
{
    private readonly Dictionary<ObjectKey, RelationState> _byKey = [];

    /// <summary>The last number that was needed for a name, so that many of the same name do not take the square of the time.</summary>
    private Dictionary<ObjectKey, int> _suffixes = [];

    public IEnumerable<TableState> Tables => _byKey.Values.OfType<TableState>();

    public IEnumerable<RelationState> All => _byKey.Values;

    public RelationState? Find(ObjectKey key) => _byKey.TryGetValue(key, out var relation) ? relation : null;

    /// <summary>Adds it, unless something has the name already.</summary>
    public bool TryAdd(RelationState relation)
    {
        if (_byKey.ContainsKey(relation.Key))
        {
            return false;
        }

        _byKey.Add(relation.Key, relation);
        return true;
    }

    public void Remove(RelationState relation)
    {
        if (Find(relation.Key) == relation)
        {
            _byKey.Remove(relation.Key);
            _suffixes = _suffixes.Count > 0 ? [] : _suffixes;
        }
    }

    /// <summary>Gives it another name, unless something has that already.</summary>
    public bool TryRename(RelationState relation, ObjectKey key)
    {
        if (_byKey.ContainsKey(key))
        {
            return false;
        }

        Remove(relation);
        relation.Key = key;
        _byKey.Add(key, relation);
        return true;
    }

    /// <summary>A name that is free, made like PostgreSQL makes it: with a number at the end if need be.</summary>
    public ObjectKey Choose(string schema, string table, string? column, string label)
    {
        var wanted = new ObjectKey(schema, NameChooser.Join(table, column, label));
        var key = wanted;
        _suffixes.TryGetValue(wanted, out var suffix);
        while (_byKey.ContainsKey(key))
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
