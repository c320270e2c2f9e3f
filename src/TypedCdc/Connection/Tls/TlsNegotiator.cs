using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection.Tls;

/// <summary>Puts TLS between the socket and the protocol.</summary>
internal static class TlsNegotiator
{
    public static TlsChannel Negotiate(ServerLink link, TlsSettings settings) => TlsChannel.None;
}
