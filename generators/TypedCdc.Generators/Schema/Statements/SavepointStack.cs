namespace TypedCdc.Generators.Schema.Statements;

/// <summary>The savepoints of a transaction. One hides others of its name, and goes with any that was set before it.</summary>
internal sealed class SavepointStack
{
    private readonly List<(string Name, int Count)> _savepoints = [];

    /// <summary>Where in the list the savepoints of a name are, so that none is looked for.</summary>
    private readonly Dictionary<string, Stack<int>> _indexes = [];

    /// <param name="name">The name.</param>
    /// <param name="count">How many statements there were.</param>
    public void Set(string name, int count)
    {
        if (!_indexes.TryGetValue(name, out var indexes))
        {
            _indexes.Add(name, indexes = new Stack<int>());
        }

        indexes.Push(_savepoints.Count);
        _savepoints.Add((name, count));
    }

    /// <summary>How many statements there were, or null where there is no savepoint of the name.</summary>
    public int? ReturnTo(string name)
    {
        if (Find(name) is not { } index)
        {
            return null;
        }

        RemoveFrom(index + 1);
        return _savepoints[index].Count;
    }

    public void Release(string name)
    {
        if (Find(name) is { } index)
        {
            RemoveFrom(index);
        }
    }

    public void Clear()
    {
        _savepoints.Clear();
        _indexes.Clear();
    }

    private int? Find(string name) => _indexes.TryGetValue(name, out var indexes) && indexes.Count > 0 ? indexes.Peek() : null;

    private void RemoveFrom(int index)
    {
        for (var i = index; i < _savepoints.Count; i++)
        {
            _indexes[_savepoints[i].Name].Pop();
        }

        _savepoints.RemoveRange(index, _savepoints.Count - index);
    }
}
