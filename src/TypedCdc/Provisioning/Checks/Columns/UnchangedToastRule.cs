using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks.Tables;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>
/// An update does not send a large value again that it left unchanged. Any text column can hold one, few ever do: so this
/// is a note.
/// </summary>
internal sealed class UnchangedToastRule : ColumnRule
{
    protected override ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member)
    {
        var mayBeLeftOut = table.HasToast && column.IsToastable && !table.IsFullEverywhere && !TableKinds.IsUnpublishable(table);
        var isRead = !record.FromIdentity && record.Operations.HasFlag(Operations.Update) && member.CanRead(column.Type);
        return mayBeLeftOut && isRead && !member.IsToast
            ? new ProvisioningProblem(
                ProvisioningProblemKind.UnchangedToast,
                ProblemSeverity.Note,
                Subject(table, column),
                "an update that leaves a large value of it unchanged does not send it",
                $"{record.Member(member)} then fails")
            {
                Mend = IdentitySql.Full(context, table),
                Hint = $"Or declare {member.Member} as Toast<T>. Rows below 2 kB never have such values.",
            }
            : null;
    }
}
