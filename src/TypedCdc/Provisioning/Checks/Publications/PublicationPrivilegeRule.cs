namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>Who creates or alters a publication needs rights on it, on the database and on the tables.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/logical-replication-security.html.</remarks>
internal static class PublicationPrivilegeRule
{
    /// <summary>Whether the user may run what is about to be run.</summary>
    public static IEnumerable<ProvisioningProblem> Check(CheckContext context, IReadOnlyCollection<ProvisioningProblem> pending)
    {
        string[] lacks = pending.Count == 0 || context.Catalog.Role.IsSuperuser ? [] : [.. Lacks(context, pending)];
        if (lacks.Length > 0)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.PublicationPrivilege,
                ProblemSeverity.Error,
                $"user {context.Catalog.Role.Name}",
                string.Join(", and ", lacks),
                $"publication {context.Options.Publication} is to be {(context.Catalog.Publication is null ? "created" : "altered")}")
            {
                Mend = SqlScript.Of([.. pending.Select(problem => problem.Mend!.Statements).Distinct()]),
                Hint = "Grant these rights, or have somebody who has them prepare the publication.",
            };
        }
    }

    private static IEnumerable<string> Lacks(CheckContext context, IReadOnlyCollection<ProvisioningProblem> pending)
    {
        if (context.Catalog.Publication is null && !context.Catalog.Role.CanCreate)
        {
            yield return $"it has no CREATE on database {context.Catalog.Server.Database}";
        }

        if (context.Catalog.Publication is { IsOwned: false })
        {
            yield return "it does not own the publication";
        }

        var wide = context.Options.PublicationScope != PublicationScope.Tables;
        if (wide && context.Catalog.Publication is null)
        {
            yield return $"it is no superuser, which {nameof(CdcOptions.PublicationScope)} = {context.Options.PublicationScope} needs";
        }

        string[] foreign = wide ? [] : [.. Foreign(context, pending)];
        if (foreign.Length > 0)
        {
            yield return $"it does not own {string.Join(", ", foreign)}";
        }
    }

    // A table that is added to a publication must be one's own.
    private static IEnumerable<string> Foreign(CheckContext context, IReadOnlyCollection<ProvisioningProblem> pending) =>
        from table in context.Catalog.Tables.Values
        where !table.IsOwned
        let quoted = SqlName.Quote(table.Name)
        where pending.Any(problem => problem.Mend!.Statements.Contains($"TABLE {quoted}", StringComparison.Ordinal)
            || problem.Kind == ProvisioningProblemKind.PublicationMissing)
        select table.Name.ToString();
}
