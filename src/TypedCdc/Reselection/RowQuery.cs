using TypedCdc.Metadata;

namespace TypedCdc.Reselection;

/// <summary>A question for columns of one row.</summary>
/// <param name="TableOid">OID of the table, for that name may have gone to another one.</param>
/// <param name="Table">Its name.</param>
/// <param name="Xid">The transaction that must be seen: what the row was before it is too old.</param>
/// <param name="Key">The key of the row.</param>
/// <param name="Columns">The columns.</param>
internal sealed record RowQuery(
    uint TableOid,
    TableName Table,
    uint Xid,
    IReadOnlyList<KeyValue> Key,
    IReadOnlyList<SelectedColumn> Columns);
