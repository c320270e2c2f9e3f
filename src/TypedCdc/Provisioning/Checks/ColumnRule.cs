using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks;

/// <summary>A rule for each member whose column exists.</summary>
internal abstract class ColumnRule : TableRule
{
    protected sealed override IEnumerable<ProvisioningProblem> Check(
        CheckContext context,
        TableNeeds needs,
        CatalogTable table) =>
        from record in needs.Records
        from member in record.Mapping.Columns
        let column = table.Column(member.Column)
        where column is not null
        let problem = Check(context, table, column, record, member)
        where problem is not null
        select problem;

    protected abstract ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member);

    protected static string Subject(CatalogTable table, CatalogColumn column) => $"column {table.Name}.{column.Name}";
}
