using Npgsql;
using TypedCdc.Connection.Authentication;
using TypedCdc.Connection.Framing;
using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Sockets;
using TypedCdc.Connection.Tls;

namespace TypedCdc.Connection.Opening;

/// <summary>
/// From settings to a session that waits for commands: socket, TLS, start-up, authentication. SSL Mode=Prefer and
/// Allow have a second attempt, without TLS and with it.
/// </summary>
internal sealed class ConnectionOpener(
    ConnectionSettings settings, OpeningDeadline deadline, Action<ServerReport>? onNotice)
{
    private bool _serverAsked;
    private bool _wasEncrypted;

    public OpenedSession Open()
    {
        var mode = settings.Tls.Mode;
        try
        {
            return Attempt(useTls: mode is not (SslMode.Disable or SslMode.Allow));
        }
        catch (Exception e) when (MayTryTheOther(mode, e))
        {
            return Attempt(useTls: mode == SslMode.Allow);
        }
    }

    /// <summary>
    /// As libpq: a server that refused this kind of connection (pg_hba.conf, a failed handshake) may accept the other;
    /// one that asked for a password did accept it, and the password is not shown again on a weaker channel.
    /// </summary>
    private bool MayTryTheOther(SslMode mode, Exception e) =>
        mode is SslMode.Prefer or SslMode.Allow
        && _wasEncrypted == (mode == SslMode.Prefer)
        && !_serverAsked
        && !deadline.Token.IsCancellationRequested
        && !settings.Address.IsUnixSocket
        && e is ReplicationServerException
            or ReplicationAuthenticationException
            or ReplicationConnectionException { Kind: not ReplicationConnectionFault.CannotConnect };

    private OpenedSession Attempt(bool useTls)
    {
        (_serverAsked, _wasEncrypted) = (false, useTls);
        var link = SocketConnector.Connect(settings.Address, settings.Socket, deadline);
        try
        {
            using var guard = deadline.Guard(link);
            var frames = new FrameReader(link);
            var messages = new ServerMessages(frames, onNotice);
            var tls = useTls ? TlsNegotiator.Negotiate(link, settings.Tls) : TlsChannel.None;
            _wasEncrypted = tls.IsEncrypted;
            Authenticate(link, messages, tls);
            return new OpenedSession(link, frames, messages, tls, AwaitReady(link, messages));
        }
        catch (Exception e)
        {
            link.Dispose();
            if (e is not CdcException)
            {
                deadline.ThrowIfOver(link.Address, link.Phase);
            }

            throw;
        }
    }

    private void Authenticate(ServerLink link, ServerMessages messages, TlsChannel tls)
    {
        link.Phase = ConnectionPhase.Authenticating;
        messages.StartCounting();
        link.Write(FrontendMessage.Startup(StartupParameters.From(settings)));
        var authenticator = new Authenticator(link, messages, settings, tls);
        try
        {
            authenticator.Run(deadline.Token);
        }
        finally
        {
            _serverAsked = authenticator.WasAsked;
        }
    }

    /// <summary>Returns the key with which commands can be cancelled.</summary>
    private static byte[]? AwaitReady(ServerLink link, ServerMessages messages)
    {
        link.Phase = ConnectionPhase.StartingSession;
        byte[]? cancelKey = null;
        while (true)
        {
            var code = messages.Next(out var body);
            switch (code)
            {
                case BackendMessage.BackendKeyData:
                    cancelKey = body.ToArray();
                    break;
                case BackendMessage.ReadyForQuery:
                    link.Phase = ConnectionPhase.RunningCommand;
                    return cancelKey;
                case BackendMessage.ErrorResponse:
                    throw new ReplicationServerException(
                        ServerReport.Read(body), ConnectionFaults.Where(link.Address, link.Phase));
                default:
                    throw ServerMessages.Unexpected(code, "the end of the start-up");
            }
        }
    }
}
