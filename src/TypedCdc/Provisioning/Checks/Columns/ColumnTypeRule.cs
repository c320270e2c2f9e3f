using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Values;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>A column's type must be readable as the member's.</summary>
internal sealed class ColumnTypeRule : ColumnRule
{
    protected override ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member)
    {
        if (member.CanRead(column.Type))
        {
            return null;
        }

        var names = ReadableTypes.NamesOf(column.Type);
        return new ProvisioningProblem(
            ProvisioningProblemKind.ColumnType,
            ProblemSeverity.Error,
            Subject(table, column),
            $"it is {column.Type}",
            $"{record.Member(member)} is {member.TypeName}")
        {
            Hint = names.Count == 0
                ? $"No CLR type reads it; leave {member.Member} out with [CdcIgnore]."
                : $"Declare {member.Member} as {string.Join(" or ", names)}.",
        };
    }
}
