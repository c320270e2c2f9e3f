using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks;

/// <summary>What rules look at: all of it is in memory, and none of it changes.</summary>
/// <param name="Options">What the user has set.</param>
/// <param name="Needs">What the handlers ask for.</param>
/// <param name="Catalog">What there is.</param>
internal sealed record CheckContext(CdcOptions Options, PipelineNeeds Needs, DatabaseCatalog Catalog)
{
    /// <summary>Operations that the publication has, or will have once it is altered.</summary>
    public Operations Operations => Needs.Operations | (Catalog.Publication?.Operations ?? Operations.None);

    /// <summary>Whether updates or deletes are published, so that rows must be identifiable.</summary>
    public bool NeedsIdentity => (Operations & (Operations.Update | Operations.Delete)) != 0;

    /// <summary>Whether a table has both a column list and a row filter.</summary>
    public bool HasFilteredLists =>
        Catalog.Publication?.Members.Values.Any(member => member is { Columns: not null, HasRowFilter: true }) ?? false;

    public CatalogTable? Table(TableName name) => Catalog.Tables.GetValueOrDefault(name);

    /// <summary>The table as a member of the publication by name, or null.</summary>
    public CatalogMember? Member(TableName name) => Catalog.Publication?.Members.GetValueOrDefault(name);
}
