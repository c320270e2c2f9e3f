using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>A column as it is so far.</summary>
internal sealed class ColumnState(string name, TypeUse type, SqlLocation location)
{
    public string Name { get; set; } = name;

    public TypeUse Type { get; set; } = type;

    public SqlLocation Location { get; } = location;

    public NotNullState? NotNull { get; set; }

    public string? Default { get; set; }

    public ColumnGeneration Generation { get; set; }

    public string? GenerationExpression { get; set; }

    /// <summary>The names in that expression, as they are now.</summary>
    public HashSet<string>? GeneratedFrom { get; set; }

    public ColumnIdentity Identity { get; set; }

    public ColumnStorage Storage { get; set; }

    public string? Comment { get; set; }

    /// <summary>Of serial and identity columns.</summary>
    public SequenceState? Sequence { get; set; }

    /// <summary>Whether the table itself declares it; pg_attribute.attislocal.</summary>
    public bool IsLocal { get; set; } = true;

    /// <summary>How many tables it is inherited from; pg_attribute.attinhcount.</summary>
    public int InheritedCount { get; set; }

    /// <summary>The same column for a table that inherits it, or is made like this one.</summary>
    public ColumnState Copy(bool isInherited) => new(Name, Type, Location)
    {
        NotNull = NotNull is { IsInherited: true } ? NotNull with { IsLocal = !isInherited } : null,
        Default = Default,
        Generation = Generation,
        GenerationExpression = GenerationExpression,
        GeneratedFrom = GeneratedFrom is null ? null : new HashSet<string>(GeneratedFrom),
        Identity = Identity,
        Storage = Storage,
        IsLocal = !isInherited,
        InheritedCount = isInherited ? 1 : 0,
    };
}
