using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Checks.Tables;

/// <summary>A mapped table must exist, under exactly its name.</summary>
internal sealed class TableMissingRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context) =>
        from needs in context.Needs.Tables
        where context.Table(needs.Table) is null
        select new ProvisioningProblem(
            ProvisioningProblemKind.TableMissing,
            ProblemSeverity.Error,
            $"table {needs.Table}",
            "it does not exist",
            $"{string.Join(", ", Types(needs.Table, context))} {(Types(needs.Table, context).Count() == 1 ? "is" : "are")} mapped to it")
        {
            Hint = Meant(needs.Table, context.Catalog.Others) is { } other
                ? $"Did you mean {other}? Names are case-sensitive: [CdcTable(\"{other.Name}\", Schema = \"{other.Schema}\")]."
                : "A name without a schema is of schema public.",
        };

    private static IEnumerable<string> Types(TableName table, CheckContext context) => context.Needs.Tables
        .Where(needs => needs.Table == table)
        .SelectMany(needs => needs.Records)
        .Select(record => record.Mapping.RecordType.Name)
        .Distinct()
        .DefaultIfEmpty("a truncation");

    private static TableName? Meant(TableName table, IReadOnlyList<TableName> others) =>
        DidYouMean.Closest(table.Name, others.Where(other => other.Schema == table.Schema), other => other.Name)
        ?? DidYouMean.Closest(table.Name, others.Where(other => other.Schema != table.Schema), other => other.Name);
}
