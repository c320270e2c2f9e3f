namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>An attribute of a composite type.</summary>
internal sealed class FieldState(string name, TypeUse type)
{
    public string Name { get; set; } = name;

    public TypeUse Type { get; set; } = type;
}
