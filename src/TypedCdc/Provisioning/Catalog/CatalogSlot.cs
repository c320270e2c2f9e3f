namespace TypedCdc.Provisioning.Catalog;

/// <summary>A replication slot.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/view-pg-replication-slots.html.</remarks>
internal sealed record CatalogSlot
{
    /// <summary>Output plugin; null for a physical slot.</summary>
    public string? Plugin { get; init; }

    /// <summary>Database; null for a physical slot.</summary>
    public string? Database { get; init; }

    public bool IsTemporary { get; init; }

    public bool HasFailover { get; init; }

    /// <summary>The server sends prepared transactions at PREPARE, whether or not the stream asks for it.</summary>
    public bool HasTwoPhase { get; init; }

    /// <summary>The position behind which the next stream begins; null while the slot is being created.</summary>
    public string? Confirmed { get; init; }

    /// <summary>Why the server has given the slot up; null where it has not.</summary>
    public string? LostBecause { get; init; }

    /// <summary>Who uses it; null where nobody does.</summary>
    public CatalogSlotUser? User { get; init; }

    /// <summary>
    /// Another session is creating it, and waits until the transactions that run now have ended; or it has just created
    /// it and is about to let it go.
    /// </summary>
    public bool IsBeingCreated => Plugin is not null && User is { } user && (Confirmed is null || user.IsSqlSession);
}
