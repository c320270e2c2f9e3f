using System.Collections;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Things in the order in which they came, each once, of which any is found and removed at once.</summary>
internal sealed class OrderedSet<T> : IReadOnlyCollection<T>
    where T : notnull
{
    private static readonly LinkedList<T> None = [];

    // Most sets stay empty.
    private LinkedList<T>? _items;
    private Dictionary<T, LinkedListNode<T>>? _nodes;

    public int Count => _items?.Count ?? 0;

    public bool Contains(T item) => _nodes?.ContainsKey(item) == true;

    /// <summary>Adds it at the end, unless it is there.</summary>
    public bool Add(T item)
    {
        var isNew = !Contains(item);
        if (isNew)
        {
            (_nodes ??= []).Add(item, (_items ??= []).AddLast(item));
        }

        return isNew;
    }

    /// <summary>Adds it before or behind another one, unless it is there, or the other one is not.</summary>
    public bool Insert(T item, T neighbour, bool isBefore)
    {
        if (Contains(item) || _nodes?.TryGetValue(neighbour, out var node) != true)
        {
            return false;
        }

        _nodes.Add(item, isBefore ? _items!.AddBefore(node!, item) : _items!.AddAfter(node!, item));
        return true;
    }

    public bool Remove(T item)
    {
        if (_nodes?.TryGetValue(item, out var node) != true)
        {
            return false;
        }

        _items!.Remove(node!);
        return _nodes.Remove(item);
    }

    public IEnumerator<T> GetEnumerator() => (_items ?? None).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
