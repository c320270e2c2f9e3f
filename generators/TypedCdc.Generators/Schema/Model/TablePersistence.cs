namespace TypedCdc.Generators.Schema.Model;

/// <summary>pg_class.relpersistence. Changes of permanent tables alone are replicated.</summary>
internal enum TablePersistence
{
    Permanent,
    Unlogged,
    Temporary,
}
