using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks.Tables;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>Generated columns are not sent, except stored ones from PostgreSQL 18 on, when the publication says so.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/18/logical-replication-gencols.html.</remarks>
internal sealed class GeneratedColumnRule : ColumnRule
{
    protected override ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member)
    {
        if (column.Generated is null || TableKinds.IsUnpublishable(table))
        {
            return null;
        }

        var isVirtual = column.Generated != 's';
        if (isVirtual || context.Catalog.Server.Major < 18)
        {
            return Problem(table, column, record, member) with
            {
                Hint = $"Leave {member.Member} out with [CdcIgnore]{(isVirtual ? "" : "; from PostgreSQL 18 on, it can be published")}.",
            };
        }

        var isSent = context.Catalog.Publication is not { } publication
            || publication.HasGeneratedColumns
            || context.Member(table.Name) is { Columns: not null }; // ColumnNotPublishedRule looks into the list
        return isSent
            ? null
            : Problem(table, column, record, member) with
            {
                Mend = PublicationSql.Set(context, "publish_generated_columns = stored"),
            };
    }

    private static ProvisioningProblem Problem(CatalogTable table, CatalogColumn column, RecordNeeds record, ColumnMapping member) => new(
        ProvisioningProblemKind.GeneratedColumnNotPublished,
        ProblemSeverity.Error,
        Subject(table, column),
        "it is generated and not published",
        $"{record.Member(member)} wants it");
}
