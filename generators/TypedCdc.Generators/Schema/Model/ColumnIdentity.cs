namespace TypedCdc.Generators.Schema.Model;

/// <summary>pg_attribute.attidentity.</summary>
internal enum ColumnIdentity
{
    None,
    Always,
    ByDefault,
}
