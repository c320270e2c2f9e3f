using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks;

/// <summary>A rule for each table that is asked for and exists.</summary>
internal abstract class TableRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context) =>
        from needs in context.Needs.Tables
        let table = context.Table(needs.Table)
        where table is not null
        from problem in Check(context, needs, table)
        select problem;

    protected abstract IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table);
}
