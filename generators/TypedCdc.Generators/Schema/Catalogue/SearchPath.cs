namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Where names without a schema are looked for, and made.</summary>
internal sealed class SearchPath
{
    public const string Temporary = "pg_temp";

    private const string User = "$user";
    private readonly IReadOnlyList<string> _initial;
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

    /// <summary>Where new objects go. PostgreSQL has no such place while the path is empty.</summary>
    public string Creation { get; private set; } = "";

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
        Schemas = schemas is null ? _initial : [.. schemas.Where(schema => schema != User)];
        IsCatalogueFirst = !Schemas.Contains(BuiltInTypes.Schema);
        Creation = Schemas.FirstOrDefault(schema => schema != BuiltInTypes.Schema) ?? _initial[0];
    }

    public void EndTransaction()
    {
        if (_isLocal)
        {
            Set(_beforeTransaction, isLocal: false);
        }
    }
}
