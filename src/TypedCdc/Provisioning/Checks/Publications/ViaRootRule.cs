using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>Changes of partitions must arrive under the names that are mapped.</summary>
internal sealed class ViaRootRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        if (context.Catalog.Publication is not { } publication)
        {
            return [];
        }

        return PublishedNames.Of(publication, table) switch
        {
            PublishedAs.Partitions => [UnderPartitions(context, needs, table, publication)],
            PublishedAs.Ancestor => [UnderRoot(context, table, table.Ancestors.Last(publication.Published.Contains).ToString())],
            _ => [],
        };
    }

    private static ProvisioningProblem UnderPartitions(CheckContext context, TableNeeds needs, CatalogTable table, CatalogPublication publication)
    {
        var viaRoot = PublicationSql.Set(context, "publish_via_partition_root = true");
        return new ProvisioningProblem(
            ProvisioningProblemKind.PublishedUnderPartitions,
            ProblemSeverity.Error,
            $"publication {context.Options.Publication}",
            $"changes of the partitioned table {table.Name} arrive under the names of its partitions",
            $"a handler asks for them under {table.Name}")
        {
            // A publication that names only partitions never has changes under the name of another table.
            Mend = publication.HasSchemas || PublishedNames.IsTaken(publication, table)
                ? viaRoot
                : SqlScript.Of(viaRoot.Statements, PublicationSql.Add(context, needs).Statements),
        };
    }

    private static ProvisioningProblem UnderRoot(CheckContext context, CatalogTable table, string root) => new(
        ProvisioningProblemKind.PublishedUnderRoot,
        ProblemSeverity.Error,
        $"publication {context.Options.Publication}",
        $"changes of the partition {table.Name} arrive under the name of {root}",
        $"a handler asks for them under {table.Name}")
    {
        // Where the partitioned table is asked for as well, one publication cannot have both.
        Mend = context.Catalog.Tables.Values.Any(other => other.IsPartitioned)
            ? null
            : PublicationSql.Set(context, "publish_via_partition_root = false"),
        Hint = $"Map {root} instead, or take the partition into a publication and a pipeline of its own.",
    };
}
