using TypedCdc.Generators.Schema.Statements.Code;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>
/// The names in code that changes the schema and is not run. What bears one may have been made by it, or be otherwise than it seems,
/// and nothing is said against that.
/// </summary>
internal sealed class UnreadNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    public IEnumerable<string> All => _names;

    public void Add(UnreadCode code)
    {
        _names.UnionWith(code.Names);
        if (!code.IsCreation)
        {
            _changed.UnionWith(code.Names);
        }
    }

    /// <summary>Whether something of that name may be there.</summary>
    public bool MayBe(string name) => _names.Contains(name);

    /// <summary>Whether what has that name may be otherwise.</summary>
    public bool MayDiffer(string name) => _changed.Contains(name);

    /// <summary>What is renamed is no surer under its new name.</summary>
    public void Rename(string name, string newName)
    {
        if (_changed.Contains(name))
        {
            _names.Add(newName);
            _changed.Add(newName);
        }
    }
}
