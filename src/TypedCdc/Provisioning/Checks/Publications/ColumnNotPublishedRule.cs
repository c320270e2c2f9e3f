using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>A column list must have each column.</summary>
internal sealed class ColumnNotPublishedRule : ColumnRule
{
    protected override ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member) =>
        context.Member(table.Name) is { Columns: { } list } && !list.Contains(column.Name) && ColumnLists.IsAllowed(context, column)
            ? new ProvisioningProblem(
                ProvisioningProblemKind.ColumnNotPublished,
                ProblemSeverity.Error,
                $"publication {context.Options.Publication}",
                $"its column list of table {table.Name} has only {string.Join(", ", list)}",
                $"{record.Member(member)} wants {column.Name}")
            {
                Mend = PublicationSql.ReplaceList(context, context.Needs.Tables.First(needs => needs.Table == table.Name), table),
            }
            : null;
}
