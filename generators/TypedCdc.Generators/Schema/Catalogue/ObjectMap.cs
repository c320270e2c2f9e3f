namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Things by schema and name.</summary>
internal sealed class ObjectMap<T>
    where T : class
{
    private readonly Dictionary<string, Dictionary<string, T>> _bySchema = [];

    public IEnumerable<T> All => _bySchema.Values.SelectMany(byName => byName.Values);

    /// <summary>What the schema holds now, whatever is done with it then.</summary>
    public IReadOnlyList<T> InSchema(string schema) => _bySchema.TryGetValue(schema, out var byName) ? [.. byName.Values] : [];

    public T? Find(ObjectKey key) => _bySchema.TryGetValue(key.Schema, out var byName) && byName.TryGetValue(key.Name, out var found) ? found : null;

    /// <summary>Adds it, unless something has the name already.</summary>
    public bool TryAdd(ObjectKey key, T added)
    {
        if (!_bySchema.TryGetValue(key.Schema, out var byName))
        {
            _bySchema.Add(key.Schema, byName = []);
        }

        var isFree = !byName.ContainsKey(key.Name);
        if (isFree)
        {
            byName.Add(key.Name, added);
        }

        return isFree;
    }

    /// <summary>Whether that very thing was there.</summary>
    public bool Remove(ObjectKey key, T removed)
    {
        if (Find(key) != removed)
        {
            return false;
        }

        var byName = _bySchema[key.Schema];
        byName.Remove(key.Name);
        if (byName.Count == 0)
        {
            _bySchema.Remove(key.Schema);
        }

        return true;
    }
}
