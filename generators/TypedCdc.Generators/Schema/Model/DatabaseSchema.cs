using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>What a database is made of, as its SQL says. All lists are sorted by name.</summary>
/// <param name="Tables">Tables, and other relations with rows; temporary ones are left out.</param>
/// <param name="Publications">Publications.</param>
internal sealed record DatabaseSchema(EquatableArray<TableDefinition> Tables, EquatableArray<PublicationDefinition> Publications)
{
    public EquatableArray<EnumDefinition> Enums { get; init; }

    public EquatableArray<DomainDefinition> Domains { get; init; }

    public EquatableArray<CompositeDefinition> Composites { get; init; }

    public EquatableArray<RangeDefinition> Ranges { get; init; }

    /// <summary>The extensions, which bring types that no file declares.</summary>
    public EquatableArray<string> Extensions { get; init; }

    /// <summary>Tables that were dropped or renamed, in the order in which that happened.</summary>
    public EquatableArray<FormerTable> FormerTables { get; init; }

    /// <summary>The names in code that is not run and seems to change the schema: what bears one may be there, whatever the files say.</summary>
    public EquatableArray<string> UnreadNames { get; init; }

    /// <summary>What was not understood, file by file.</summary>
    public EquatableArray<SchemaProblem> Problems { get; init; }

    /// <summary>Whether code that is not run may have made something of that name.</summary>
    public bool MayHave(string name) => Find(UnreadNames, unread => ("", unread), "", name) is not null;

    public TableDefinition? FindTable(string schema, string name) => Find(Tables, table => (table.Name.Schema, table.Name.Name), schema, name);

    public EnumDefinition? FindEnum(string schema, string name) => Find(Enums, type => (type.Schema, type.Name), schema, name);

    public DomainDefinition? FindDomain(string schema, string name) => Find(Domains, type => (type.Schema, type.Name), schema, name);

    public CompositeDefinition? FindComposite(string schema, string name) => Find(Composites, type => (type.Schema, type.Name), schema, name);

    /// <summary>By halves: there may be thousands.</summary>
    private static T? Find<T>(EquatableArray<T> sorted, Func<T, (string Schema, string Name)> key, string schema, string name)
        where T : class, IEquatable<T>
    {
        int low = 0, high = sorted.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = key(sorted[middle]);
            var order = string.CompareOrdinal(found.Schema, schema);
            order = order != 0 ? order : string.CompareOrdinal(found.Name, name);
            if (order == 0)
            {
                return sorted[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
