using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>A type as it is so far.</summary>
internal class TypeState(ObjectKey key, TypeKind kind)
{
    /// <summary>Set by <see cref="TypeRegistry"/> alone. The schema of an unknown type is empty where none was written.</summary>
    public virtual ObjectKey Key { get; set; } = key;

    public TypeKind Kind { get; } = kind;

    public SqlLocation Location { get; init; }

    /// <summary>The labels of an enum in order.</summary>
    public OrderedSet<string> Labels { get; } = new();

    /// <summary>The attributes of a composite type in order.</summary>
    public List<FieldState> Fields { get; init; } = [];

    /// <summary>What a domain lies over, or a range has bounds of.</summary>
    public TypeUse? Base { get; init; }

    /// <summary>Of a domain.</summary>
    public bool IsNotNull { get; set; }

    /// <summary>The name of the constraint, where it was given.</summary>
    public string? NotNullConstraint { get; set; }

    /// <summary>The multirange of a range.</summary>
    public TypeState? Multirange { get; init; }

    /// <summary>Tables made of a composite type.</summary>
    public OrderedSet<TableState> TypedTables { get; } = new();

    /// <summary>Tables that have, or had, columns of the type.</summary>
    public OrderedSet<TableState> UsingTables { get; } = new();

    /// <summary>Types that are, or were, made of the type.</summary>
    public OrderedSet<TypeState> UsingTypes { get; } = new();

    /// <summary>The schemas in which an unknown type may turn up later.</summary>
    public IReadOnlyList<string> SearchedSchemas { get; init; } = [];
}
