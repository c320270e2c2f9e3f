namespace TypedCdc.Generators.Schema.Model;

/// <summary>pg_attribute.attgenerated.</summary>
internal enum ColumnGeneration
{
    None,
    Stored,
    Virtual,
}
