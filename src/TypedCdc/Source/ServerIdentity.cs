using TypedCdc.Connection;

namespace TypedCdc.Source;

/// <summary>Which server's WAL it is: positions of one mean nothing on another.</summary>
/// <param name="SystemId">The cluster's system identifier.</param>
/// <param name="Timeline">The timeline; a promotion begins a new one.</param>
/// <remarks>Source: IDENTIFY_SYSTEM in https://www.postgresql.org/docs/current/protocol-replication.html.</remarks>
internal sealed record ServerIdentity(string? SystemId, string? Timeline)
{
    public static ServerIdentity Of(ReplicationConnection connection, CancellationToken cancellationToken)
    {
        var rows = connection.Query("IDENTIFY_SYSTEM", cancellationToken);
        return new ServerIdentity(rows[0, "systemid"], rows[0, "timeline"]);
    }
}
