using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>
/// A NULL in a member that does not take it fails when it comes, which may be never. What replaces a type that does not fit
/// takes NULL or not as the column does.
/// </summary>
internal sealed class ColumnNullabilityRule : ColumnRule
{
    protected override ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member) => column.IsNullable && !member.IsNullable && member.CanRead(column.Type)
            ? new ProvisioningProblem(
                ProvisioningProblemKind.ColumnNullability,
                ProblemSeverity.Warning,
                Subject(table, column),
                "it may be NULL",
                $"{record.Member(member)} does not take NULL")
            {
                Mend = column.Generated is null
                    ? SqlScript.Of($"ALTER TABLE {SqlName.Quote(table.Name)} ALTER COLUMN {SqlName.Quote(column.Name)} SET NOT NULL;")
                    : null,
                Hint = $"Or make {member.Member} nullable.",
            }
            : null;
}
