using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>
/// Row filters in the options must take effect. Whether the publication's filter means the same is not decided: the server
/// writes expressions in a form of its own.
/// </summary>
internal sealed class RowFilterRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        foreach (var (name, filter) in context.Options.RowFilters)
        {
            var needs = context.Needs.Tables.FirstOrDefault(table => table.Table.ToString() == name);
            if (needs is null)
            {
                yield return Problem(
                    ProblemSeverity.Error,
                    $"option {nameof(CdcOptions.RowFilters)}",
                    $"it names {name}, of which no handler takes changes",
                    $"the tables are {string.Join(", ", context.Needs.Tables.Select(table => table.Table))}");
            }
            else if (context.Options.PublicationScope != PublicationScope.Tables)
            {
                yield return Problem(
                    ProblemSeverity.Error,
                    $"option {nameof(CdcOptions.RowFilters)}",
                    $"{nameof(CdcOptions.PublicationScope)} is {context.Options.PublicationScope}",
                    $"row filters need {nameof(PublicationScope.Tables)}");
            }
            else if (context.Catalog.Publication is { } publication
                && publication.Published.Contains(needs.Table)
                && context.Member(needs.Table) is not { HasRowFilter: true })
            {
                var member = context.Member(needs.Table);
                yield return Problem(
                    ProblemSeverity.Warning,
                    $"publication {context.Options.Publication}",
                    $"it has no row filter for table {name}, so all rows arrive",
                    $"{nameof(CdcOptions.RowFilters)} asks for WHERE ({filter})") with
                {
                    Mend = member is null
                        ? null
                        : SqlScript.Of(PublicationSql.Replace(context, needs.Table, member.Columns, filter)),
                    Hint = "It is not added by the pipeline: that would take rows from others.",
                };
            }
        }
    }

    private static ProvisioningProblem Problem(ProblemSeverity severity, string subject, string found, string needed) =>
        new(ProvisioningProblemKind.RowFilterMissing, severity, subject, found, needed);
}
