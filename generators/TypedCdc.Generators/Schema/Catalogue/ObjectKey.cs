namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>The full name of a table or type.</summary>
internal readonly record struct ObjectKey(string Schema, string Name)
{
    public override string ToString() => $"{Schema}.{Name}";
}
