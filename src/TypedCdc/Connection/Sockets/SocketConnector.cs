using System.Net;
using System.Net.Sockets;
using TypedCdc.Connection.Opening;

namespace TypedCdc.Connection.Sockets;

/// <summary>Makes the socket: resolves the host, tries each of its addresses, sets the options.</summary>
internal static class SocketConnector
{
    private const ConnectionPhase Phase = ConnectionPhase.Connecting;

    public static ServerLink Connect(ServerAddress address, SocketSettings settings, OpeningDeadline deadline)
    {
        var endPoints = address.IsUnixSocket ? [address.ToUnixEndPoint()] : Resolve(address, deadline);
        for (var i = 0; ; i++)
        {
            try
            {
                return ConnectTo(endPoints[i], address, settings, deadline, sharedBy: endPoints.Length - i);
            }
            catch (Exception e) when (ServerLink.IsBroken(e))
            {
                deadline.ThrowIfOver(address, Phase);
                if (i == endPoints.Length - 1)
                {
                    throw CannotConnect(address, endPoints, e);
                }
            }
        }
    }

    private static ServerLink ConnectTo(
        EndPoint endPoint, ServerAddress address, SocketSettings settings, OpeningDeadline deadline, int sharedBy)
    {
        var socket = settings.Create(endPoint.AddressFamily);
        var link = new ServerLink(socket, address);
        try
        {
            // An equal share of what is left for each address, so that a dead first one leaves time for the next.
            using var share = deadline.GuardShare(link, sharedBy);
            using var guard = deadline.Guard(link);
            socket.Connect(endPoint);
            return link;
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    private static EndPoint[] Resolve(ServerAddress address, OpeningDeadline deadline)
    {
        if (IPAddress.TryParse(address.Host, out var literal))
        {
            return [new IPEndPoint(literal, address.Port)];
        }

        try
        {
            // The resolver cannot be interrupted; it is left behind when the time is up. No socket is involved yet.
            var found = Dns.GetHostAddressesAsync(address.Host, deadline.Token)
                .WaitAsync(deadline.Token).GetAwaiter().GetResult();
            return Array.ConvertAll(found, EndPoint (ip) => new IPEndPoint(ip, address.Port));
        }
        catch (OperationCanceledException)
        {
            deadline.ThrowIfOver(address, Phase);
            throw;
        }
        catch (SocketException e)
        {
            throw ConnectionFaults.Create(
                address,
                Phase,
                ReplicationConnectionFault.CannotConnect,
                $"the host name cannot be resolved ({e.Message})",
                e);
        }
    }

    private static ReplicationConnectionException CannotConnect(
        ServerAddress address, EndPoint[] tried, Exception cause)
    {
        var what = tried.Length == 1
            ? $"no connection could be made ({cause.Message})"
            : $"no connection could be made to any of {string.Join<EndPoint>(", ", tried)}; the last said: {cause.Message}";
        return ConnectionFaults.Create(address, Phase, ReplicationConnectionFault.CannotConnect, what, cause);
    }
}
