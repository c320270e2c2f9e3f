using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks.Tables;

/// <summary>The stream needs no right to read tables, but selecting from them does.</summary>
internal sealed class ReselectPrivilegeRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        if (!needs.Reselected.Any() || table.IsFullEverywhere || TableKinds.IsUnpublishable(table))
        {
            yield break;
        }

        string[] lacking =
        [
            .. needs.Reselected.Select(reselected => reselected.Member.Column)
                .Concat(table.Identity.Columns)
                .Distinct()
                .Where(name => table.Column(name) is { MaySelect: false }),
        ];
        if (lacking.Length == 0 && table.MayUseSchema)
        {
            yield break;
        }

        var (record, member) = needs.Reselected.First();
        var role = SqlName.Quote(context.Catalog.Role.Name);
        yield return new ProvisioningProblem(
            ProvisioningProblemKind.ReselectPrivilege,
            ProblemSeverity.Error,
            $"table {table.Name}",
            lacking.Length == 0
                ? $"user {context.Catalog.Role.Name} may not use schema {table.Name.Schema}"
                : $"user {context.Catalog.Role.Name} may not select {string.Join(", ", lacking)}",
            $"{record.Member(member)} is marked with [CdcReselect] and selected by the key")
        {
            Mend = SqlScript.Of(
            [
                .. table.MayUseSchema ? [] : new[] { $"GRANT USAGE ON SCHEMA {SqlName.Quote(table.Name.Schema)} TO {role};" },
                .. lacking.Length == 0 ? [] : new[] { $"GRANT SELECT ({SqlName.List(lacking)}) ON {SqlName.Quote(table.Name)} TO {role};" },
            ]),
        };
    }
}
