using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Where names without a schema are looked for, and made.</summary>
internal sealed class SearchPath
{
    public const string Temporary = "pg_temp";

    private const string User = "$user";
    private readonly IReadOnlyList<string> _initial;
    private readonly HashSet<string> _dropped = [];
    private IReadOnlyList<string> _beforeTransaction;
    private bool _isLocal;

    public SearchPath(string defaultSchema)
    {
        _initial = [defaultSchema];
        _beforeTransaction = _initial;
        Set(null, isLocal: false);
    }

    /// <summary>The schemas that are searched in order, but for those that always are.</summary>
    public IReadOnlyList<string> Schemas { get; private set; } = [];

    /// <summary>Whether pg_catalog is searched before all others, as it is unless it is named.</summary>
    public bool IsCatalogueFirst { get; private set; }

    /// <summary>Where new objects go: the first schema that is there. PostgreSQL has no such place while the path is empty.</summary>
    /// <remarks>One that no file makes is taken to be there: a tool, or someone by hand, may have made it.</remarks>
    public string Creation => Schemas.FirstOrDefault(schema => schema != BuiltInTypes.Schema && !_dropped.Contains(schema)) ?? _initial[0];

    /// <param name="schemas">In order; null for those of a new session.</param>
    /// <param name="isLocal">Whether it ends with the transaction.</param>
    public void Set(IReadOnlyList<string>? schemas, bool isLocal)
    {
        if (isLocal && !_isLocal)
        {
            _beforeTransaction = Schemas;
        }

        _isLocal = isLocal;

        // No role is known that could have a schema of its name.
        Schemas = schemas is null ? _initial : [.. schemas.Where(schema => schema != User).Select(schema => Placeholder.Is(schema) ? _initial[0] : schema)];
        IsCatalogueFirst = !Schemas.Contains(BuiltInTypes.Schema);
    }

    /// <summary>Does something as if the schema came first.</summary>
    public void StartWith(string schema, Action action)
    {
        var schemas = Schemas;
        Schemas = [schema, .. schemas];
        action();
        Schemas = schemas;
    }

    /// <summary>The schema is there, if it was dropped before.</summary>
    public void AddSchema(string schema) => _dropped.Remove(schema);

    /// <summary>The schema has been dropped or got another name.</summary>
    public void RemoveSchema(string schema) => _dropped.Add(schema);

    public void EndTransaction()
    {
        if (_isLocal)
        {
            Set(_beforeTransaction, isLocal: false);
        }
    }
}
