namespace TypedCdc.Generators.Schema.Model;

/// <summary>pg_class.relkind, of relations with rows.</summary>
internal enum TableKind
{
    Table,
    Partitioned,
    Foreign,
    View,
    MaterializedView,
}
