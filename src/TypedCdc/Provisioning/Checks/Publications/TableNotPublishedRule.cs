using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks.Tables;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>The publication must have each table, by name or otherwise.</summary>
internal sealed class TableNotPublishedRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        if (context.Catalog.Publication is { } publication
            && PublishedNames.Of(publication, table) == PublishedAs.Nothing
            && !TableKinds.IsUnpublishable(table))
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.TableNotPublished,
                ProblemSeverity.Error,
                $"publication {context.Options.Publication}",
                $"it has no changes of table {table.Name}",
                "handlers ask for them")
            {
                Mend = PublicationSql.Add(context, needs),
            };
        }
    }
}
