using TypedCdc.Dispatch;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>The publication must have each operation.</summary>
internal sealed class OperationNotPublishedRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context.Catalog.Publication is not { } publication)
        {
            return [];
        }

        return
            from operation in Enum.GetValues<Operations>()
            where operation != Operations.None && context.Needs.Operations.HasFlag(operation) && !publication.Operations.HasFlag(operation)
            let tables = context.Needs.Tables.Where(needs => needs.Operations.HasFlag(operation)).Select(needs => needs.Table)
            select new ProvisioningProblem(
                ProvisioningProblemKind.OperationNotPublished,
                ProblemSeverity.Error,
                $"publication {context.Options.Publication}",
                $"it publishes {(publication.Operations == 0 ? "no operation" : PublicationSql.Text(publication.Operations))}",
                $"handlers ask for {PublicationSql.Text(operation)} of {string.Join(", ", tables)}")
            {
                Mend = PublicationSql.SetOperations(context),
            };
    }
}
