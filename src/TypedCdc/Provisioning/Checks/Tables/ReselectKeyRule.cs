using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;
using TypedCdc.Reselection;

namespace TypedCdc.Provisioning.Checks.Tables;

/// <summary>What an update left out can be selected only by a key that the stream tells, and that can be written.</summary>
internal sealed class ReselectKeyRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        // Where nothing at all identifies rows, ReplicaIdentityRule tells that.
        if (!needs.Reselected.Any() || table.IsFullEverywhere || !table.Identities.Any(partition => partition.Identity.Exists))
        {
            yield break;
        }

        if (table.Identity is not { IsFull: false, Exists: true })
        {
            var partition = table.Identities.Skip(1).FirstOrDefault(leaf => !leaf.Identity.IsFull);
            var where = partition is null ? "" : $", and that of {partition.Name} is {partition.Identity}";
            yield return Problem(context, needs, table, $"its replica identity is {table.Identity}{where}");
        }

        foreach (var column in table.Identity.IsFull ? [] : table.Identity.Columns.Select(table.Column).OfType<CatalogColumn>())
        {
            if (!KeyText.CanWrite(column.Type))
            {
                yield return Problem(context, needs, table, $"column {column.Name} of its replica identity is {column.Type}, of which rows cannot be looked up");
            }
        }
    }

    private static ProvisioningProblem Problem(CheckContext context, TableNeeds needs, CatalogTable table, string found)
    {
        var (record, member) = needs.Reselected.First();
        return new ProvisioningProblem(
            ProvisioningProblemKind.ReselectKey,
            ProblemSeverity.Error,
            $"table {table.Name}",
            found,
            $"{record.Member(member)} is marked with [CdcReselect] and selected by the key")
        {
            Mend = IdentitySql.Full(context, table),
            Hint = "A primary key of the table is better. Under the full row, nothing needs to be selected.",
        };
    }
}
