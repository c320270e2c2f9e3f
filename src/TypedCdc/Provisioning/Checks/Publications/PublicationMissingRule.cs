using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>The publication must be there.</summary>
internal sealed class PublicationMissingRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context.Catalog.Publication is null)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.PublicationMissing,
                ProblemSeverity.Error,
                $"publication {context.Options.Publication}",
                "it does not exist",
                "one with what handlers ask for is needed")
            {
                Mend = PublicationSql.Create(context),
                Hint = $"Or let the pipeline create it: {nameof(CdcOptions.PublicationMode)} = {nameof(ProvisioningMode.Create)}.",
            };
        }
    }
}
