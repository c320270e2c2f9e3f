using TypedCdc.Generators.Model;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Makes the types of the model.</summary>
internal sealed class TypeBuilder(TypeRegistry types)
{
    private readonly Dictionary<TypeState, bool> _nullable = [];

    public static EnumDefinition BuildEnum(TypeState type) =>
        new(type.Key.Schema, type.Key.Name, new EquatableArray<string>(type.Labels), type.Location);

    public ColumnType Build(TypeUse use)
    {
        var type = types.Latest(use.Type);
        return new ColumnType(type.Key.Schema, type.Key.Name, type.Kind, new EquatableArray<string>(use.Modifiers), use.Fields, use.IsArray);
    }

    public DomainDefinition BuildDomain(TypeState type) =>
        new(type.Key.Schema, type.Key.Name, Build(type.Base!), type.IsNotNull, IsNullable(type), type.Location);

    public CompositeDefinition BuildComposite(TypeState type) =>
        new(type.Key.Schema, type.Key.Name, new EquatableArray<FieldDefinition>(type.Fields.Select(Build)), type.Location);

    public RangeDefinition BuildRange(TypeState type) =>
        new(type.Key.Schema, type.Key.Name, Build(type.Base!), new RelationName(type.Multirange!.Key.Schema, type.Multirange.Key.Name), type.Location);

    /// <summary>Whether a value can be null: a domain or one of those that it lies over can forbid it.</summary>
    public bool IsNullable(TypeUse use) => use.IsArray || IsNullable(types.Latest(use.Type));

    private bool IsNullable(TypeState type)
    {
        // From the domain down, and back up, so that a long row of them is gone through once.
        var open = new List<TypeState>();
        var lowest = type;
        while (lowest is { Kind: TypeKind.Domain, Base: { IsArray: false } lower } && !_nullable.ContainsKey(lowest))
        {
            _nullable[lowest] = !lowest.IsNotNull;
            open.Add(lowest);
            lowest = types.Latest(lower.Type);
        }

        var isNullable = _nullable.TryGetValue(lowest, out var known) ? known : !lowest.IsNotNull;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            isNullable &= !open[i].IsNotNull;
            _nullable[open[i]] = isNullable;
        }

        return isNullable;
    }

    private FieldDefinition Build(FieldState field) => new(field.Name, Build(field.Type));
}
