namespace TypedCdc;

/// <summary>
/// The stream ended for a reason that connecting again does not mend, or not within <see cref="CdcOptions.ReconnectFor"/>.
/// What the server or the network said is the <see cref="Exception.InnerException"/>.
/// </summary>
public sealed class ReplicationStoppedException : CdcException
{
    internal ReplicationStoppedException(string slot, string advice, Exception innerException)
        : base($"Replication from slot {slot} stopped: {innerException.Message} {advice}", innerException)
    {
        Slot = slot;
        Advice = advice;
        SqlState = innerException switch
        {
            ReplicationServerException exception => exception.SqlState,
            ReplicationAuthenticationException exception => exception.SqlState,
            Npgsql.PostgresException exception => exception.SqlState,
            _ => null,
        };
    }

    /// <summary>The slot.</summary>
    public string Slot { get; }

    /// <summary>What it usually comes from, and what mends it.</summary>
    public string Advice { get; }

    /// <summary>The server's SQLSTATE, where the server reported an error.</summary>
    public string? SqlState { get; }
}
