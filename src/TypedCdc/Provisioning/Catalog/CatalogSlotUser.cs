namespace TypedCdc.Provisioning.Catalog;

/// <summary>The session that uses a slot.</summary>
/// <param name="Pid">Its process.</param>
/// <param name="Application">Its application_name; null where we may not see it.</param>
/// <param name="Since">When it began; null where we may not see it.</param>
internal sealed record CatalogSlotUser(int Pid, string? Application, DateTimeOffset? Since)
{
    /// <summary>Whether it is a session of SQL, as far as we may see; a stream comes from a walsender.</summary>
    public bool IsSqlSession { get; init; }
}
