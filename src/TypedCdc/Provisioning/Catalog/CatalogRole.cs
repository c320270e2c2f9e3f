namespace TypedCdc.Provisioning.Catalog;

/// <summary>The user we are connected as.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsSuperuser">Whether it may do everything.</param>
/// <param name="CanReplicate">Whether it has the REPLICATION attribute, or a provider's role that stands for it.</param>
/// <param name="CanCreate">Whether it has CREATE on the database, which a new publication needs.</param>
internal sealed record CatalogRole(string Name, bool IsSuperuser, bool CanReplicate, bool CanCreate);
