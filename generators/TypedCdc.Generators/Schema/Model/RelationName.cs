namespace TypedCdc.Generators.Schema.Model;

/// <summary>The full name of a table.</summary>
internal sealed record RelationName(string Schema, string Name)
{
    public override string ToString() => $"{Schema}.{Name}";
}
