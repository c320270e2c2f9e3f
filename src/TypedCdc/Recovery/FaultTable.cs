using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace TypedCdc.Recovery;

/// <summary>
/// What each failure means: the SQLSTATE or event, whether connecting again helps, and what to tell the user.
/// </summary>
/// <remarks>
/// Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html. Where they arise:
/// src/backend/replication/{walsender.c, slot.c, logical/logical.c} and src/backend/tcop/postgres.c.
/// </remarks>
internal static class FaultTable
{
    private static readonly Dictionary<string, Fault> BySqlState = new(StringComparer.Ordinal)
    {
        ["57P01"] = Transient("An administrator ended the connection or shuts the server down."),
        ["57P02"] = Transient("The server restarts after a crash of one of its processes."),
        ["57P03"] = Transient("The server is starting up, shutting down, or not accepting connections."),
        ["57P05"] = Transient("The session was idle for longer than idle_session_timeout."),
        ["57014"] = Transient("The command was cancelled on the server, by an administrator or by a timeout."),
        ["55006"] = Transient("The replication slot is in use, often by a connection of ours that the server has not given up yet, or by another instance. pg_replication_slots.active_pid tells by whom."),
        ["53300"] = Transient("The server has no free connection or walsender; raise max_connections or max_wal_senders if this lasts."),
        ["53400"] = Transient("The server is at a configured limit; raise max_replication_slots or max_wal_senders if this lasts."),
        ["53100"] = Transient("The server's disk is full."),
        ["53200"] = Transient("The server is out of memory."),
        ["40001"] = Transient("The server cancelled a conflicting command."),
        ["40P01"] = Transient("The server ended a deadlock."),
        ["55P03"] = Transient("A lock was not to be had in time."),
        ["55000"] = Terminal("The slot cannot be read any more: it was invalidated (wal_status 'lost' in pg_replication_slots), or wal_level is not logical. Changes since its confirmed position are gone from the WAL. Drop the slot, bring the data up to date by other means, and let a new one be created."),
        ["58P01"] = Terminal("A WAL file that the slot needs is missing. Drop the slot, bring the data up to date by other means, and let a new one be created."),
        ["42P01"] = Terminal("A table that a handler asks for does not exist. Create it, or correct the name in [CdcTable]."),
        ["42704"] = Terminal("The slot or the publication does not exist. If the slot was dropped, changes since its confirmed position are lost to it; a publication must have existed before the changes that are read. Start again to have what is missing created, if the options allow it."),
        ["42501"] = Terminal("The user lacks a privilege: REPLICATION to stream, ownership of a table to publish it, SELECT on one to select what [CdcReselect] marks."),
        ["3D000"] = Terminal("The database does not exist."),
        ["28000"] = Terminal("The server does not let this user in; pg_hba.conf needs a line for it."),
        ["28P01"] = Terminal("The password is wrong."),
        ["0A000"] = Terminal("The server does not support what was asked for."),
        ["22023"] = Terminal("The server does not accept an option."),
        ["42601"] = Terminal("The server does not understand the command."),
        ["XX000"] = Suspect("The server reports an error within itself; see its log. If it 'could not map' or 'could not open' something, a transaction that alters a table, rolls that back to a savepoint and alters it again is too much for its streaming: set Streaming = Off."),
        ["42883"] = Suspect("A function is missing on the server; see its log."),
    };

    private static readonly Dictionary<string, Fault> ByClass = new(StringComparer.Ordinal)
    {
        ["08"] = Transient("The connection failed."),
        ["28"] = Terminal("The server does not let this user in."),
        ["53"] = Transient("The server lacks a resource."),
        ["57"] = Transient("Somebody intervened on the server."),
        ["58"] = Suspect("The server has trouble with its operating system or its files; see its log."),
    };

    private static readonly Dictionary<ReplicationConnectionFault, Fault> ByEvent = new()
    {
        [ReplicationConnectionFault.CannotConnect] = Transient("The server cannot be reached. Check host and port if this lasts."),
        [ReplicationConnectionFault.TimedOut] = Transient("The server did not answer in time."),
        [ReplicationConnectionFault.TlsRefused] = Terminal("The server does not do TLS as SSL Mode demands."),
        [ReplicationConnectionFault.TlsFailed] = Terminal("TLS could not be set up; check the certificates and SSL Mode."),
        [ReplicationConnectionFault.Lost] = Transient("The network or the server broke the connection."),
        [ReplicationConnectionFault.ClosedByServer] = Transient("The server closed the connection; after wal_sender_timeout it does so without a word."),
        [ReplicationConnectionFault.ServerShutdown] = Transient("The server was shut down or promoted."),
        [ReplicationConnectionFault.Aborted] = Transient("The connection was given up on this side."),
    };

    /// <summary>Judges a failure.</summary>
    public static Fault Judge(Exception failure) => failure switch
    {
        ReplicationConnectionException exception => ByEvent[exception.Kind],
        ReplicationServerException exception => Judge(exception.SqlState),
        ReplicationAuthenticationException { SqlState: { } state } => Judge(state),
        ProvisioningException { InnerException: NpgsqlException inner } => Judge(inner),
        ProvisioningException { IsTransient: true } => Judge("55006"),
        PostgresException exception => Judge(exception.SqlState),
        NpgsqlException { InnerException: AuthenticationException } => ByEvent[ReplicationConnectionFault.TlsFailed],
        NpgsqlException or SocketException or TimeoutException => ByEvent[ReplicationConnectionFault.CannotConnect],
        _ => Terminal(""),
    };

    /// <summary>Whether connecting again does not mend it.</summary>
    public static bool IsTerminal(Exception failure) => Judge(failure).Kind == FaultKind.Terminal;

    private static Fault Judge(string sqlState) =>
        BySqlState.GetValueOrDefault(sqlState)
        ?? ByClass.GetValueOrDefault(sqlState.Length == 5 ? sqlState[..2] : "")
        ?? Suspect("The server reports an error that comes back; see its log.");

    private static Fault Transient(string advice) => new(FaultKind.Transient, advice);

    private static Fault Suspect(string advice) => new(FaultKind.Suspect, advice);

    private static Fault Terminal(string advice) => new(FaultKind.Terminal, advice);
}
