using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Sockets;
using TypedCdc.Connection.Tls;

namespace TypedCdc.Connection.Opening;

/// <summary>
/// Stops a command that its caller no longer waits for. Closing the socket alone would not: the server notices that
/// only when it has something to send, so CREATE_REPLICATION_SLOT would go on waiting for old transactions and then leave
/// a slot behind that nobody reads, which holds back WAL for ever.
/// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS
/// </summary>
internal sealed class CommandCanceller(ConnectionSettings settings, TimeProvider time, OpenedSession session)
{
    /// <summary>How long the caller still waits for the request to get through.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public CancellationTokenRegistration Watch(CancellationToken cancellationToken) => cancellationToken.UnsafeRegister(
        _ => ThreadPool.UnsafeQueueUserWorkItem(_ => Cancel(cancellationToken), state: null), state: null);

    private void Cancel(CancellationToken cancellationToken)
    {
        try
        {
            SendRequest();
        }
        catch (Exception e) when (e is CdcException or OperationCanceledException || ServerLink.IsBroken(e))
        {
            // Whoever cancels because the server is gone cannot tell it so.
        }

        session.Link.Abort(new AbortReason(
            ReplicationConnectionFault.Aborted, "the caller cancelled", Cancelled: cancellationToken));
    }

    private void SendRequest()
    {
        if (session.CancelKey is not { } key)
        {
            return;
        }

        using var deadline = new OpeningDeadline(Patience, time, CancellationToken.None);
        using var link = SocketConnector.Connect(settings.Address, settings.Socket, deadline);
        using var guard = deadline.Guard(link);
        if (session.Tls.IsEncrypted)
        {
            TlsNegotiator.Negotiate(link, settings.Tls);
        }

        link.Write(FrontendMessage.CancelRequest(key));

        // The server closes when it has passed the request on.
        link.Read(stackalloc byte[1]);
    }
}
