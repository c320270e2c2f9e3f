using TypedCdc.Dispatch;
using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Needs;

/// <summary>What the handlers of a pipeline want of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Operations">The operations that any handler takes.</param>
/// <param name="Records">The mapped types that are read.</param>
internal sealed record TableNeeds(TableName Table, Operations Operations, IReadOnlyList<RecordNeeds> Records)
{
    /// <summary>The columns of all mapped types.</summary>
    public IEnumerable<string> Columns =>
        Records.SelectMany(record => record.Mapping.Columns).Select(column => column.Column).Distinct();

    /// <summary>The members whose values are selected where an update leaves them out.</summary>
    public IEnumerable<(RecordNeeds Record, ColumnMapping Member)> Reselected =>
        from record in Records
        where !record.FromIdentity && record.Operations.HasFlag(Operations.Update)
        from member in record.Mapping.Columns
        where member.IsReselected
        select (record, member);
}
