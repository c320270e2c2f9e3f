using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;
using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection.Tls;

/// <summary>
/// Puts TLS between the socket and the protocol.
/// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL
/// </summary>
internal static class TlsNegotiator
{
    // Registered with IANA; PostgreSQL 17 and later insist on it for direct TLS, older ones ignore it.
    private static readonly SslApplicationProtocol Alpn = new("postgresql");

    public static TlsChannel Negotiate(ServerLink link, TlsSettings settings)
    {
        link.Phase = ConnectionPhase.NegotiatingTls;
        if (!link.IsOverTcp)
        {
            // PostgreSQL does no TLS on unix sockets.
            return settings.IsRequired
                ? throw Refused(link, settings, "a unix socket cannot be encrypted")
                : TlsChannel.None;
        }

        return settings.IsDirect || ServerAgrees(link, settings) ? Handshake(link, settings) : TlsChannel.None;
    }

    private static bool ServerAgrees(ServerLink link, TlsSettings settings)
    {
        link.Write(FrontendMessage.SslRequest());

        // One byte and no more: what comes after it belongs to TLS, and must never be taken for the server's word.
        Span<byte> answer = stackalloc byte[1];
        link.Read(answer);
        switch (answer[0])
        {
            case (byte)'S' when link.HasBytesWaiting:
                // The server has to wait for our ClientHello. Anything here was put in by somebody else (CVE-2021-23222).
                throw link.Fault(
                    ReplicationConnectionFault.TlsFailed,
                    "unencrypted bytes came before the TLS handshake; somebody on the way may be tampering");
            case (byte)'S':
                return true;
            case (byte)'N' when settings.IsRequired:
                throw Refused(link, settings, "the server has TLS switched off (ssl = off)");
            case (byte)'N':
                return false;
            case (byte)'E':
                // Its text is not shown: nobody has authenticated it yet (CVE-2024-10977).
                throw Refused(link, settings, "the server answered the request for TLS with an error");
            default:
                throw new MalformedMessageException(
                    $"{link.Address} answered the request for TLS with byte 0x{answer[0]:x2} instead of S or N. " +
                    "Is this a PostgreSQL server?");
        }
    }

    private static TlsChannel Handshake(ServerLink link, TlsSettings settings)
    {
        var check = new ServerCertificateCheck(settings.Mode);
        var certificates = LoadFiles(settings);
        var stream = new SslStream(link.Plain, leaveInnerStreamOpen: true);
        link.SwitchTo(stream, certificates);
        try
        {
            stream.AuthenticateAsClient(new SslClientAuthenticationOptions
            {
                TargetHost = link.Address.Host,
                ApplicationProtocols = [Alpn],
                RemoteCertificateValidationCallback = check.Accepts,
                CertificateChainPolicy = certificates.ChainPolicy(settings.CheckRevocation && settings.VerifiesServer),
                ClientCertificateContext = certificates.ClientContext(),

                // One handshake per connection that lives for days: a resumed session would only skip checks.
                AllowTlsResume = false,
            });
        }
        catch (Exception e) when (e is AuthenticationException || ServerLink.IsBroken(e))
        {
            throw HandshakeFailure(link, settings, check, e);
        }

        if (settings.IsDirect && stream.NegotiatedApplicationProtocol != Alpn)
        {
            throw link.Fault(
                ReplicationConnectionFault.TlsFailed,
                "the server did not agree to speak the PostgreSQL protocol inside TLS (ALPN); " +
                "SSL Negotiation=Direct needs PostgreSQL 17");
        }

        return new TlsChannel(IsEncrypted: true, check.EndPointHash);
    }

    private static CertificateFiles LoadFiles(TlsSettings settings)
    {
        try
        {
            return CertificateFiles.Load(settings);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"A certificate or key of the connection string cannot be read: {e.Message}", e);
        }
    }

    private static Exception HandshakeFailure(
        ServerLink link, TlsSettings settings, ServerCertificateCheck check, Exception e)
    {
        if (link.IsAborted)
        {
            return link.Failure(e);
        }

        var direct = settings.IsDirect ? "; SSL Negotiation=Direct needs PostgreSQL 17" : "";
        return link.Fault(
            ReplicationConnectionFault.TlsFailed,
            check.Complaint is { } complaint
                ? $"the server's certificate is not accepted with SSL Mode={settings.Mode}: {complaint}"
                : $"the TLS handshake failed ({e.InnerException?.Message ?? e.Message}){direct}",
            e);
    }

    private static ReplicationConnectionException Refused(ServerLink link, TlsSettings settings, string why) =>
        link.Fault(
            ReplicationConnectionFault.TlsRefused,
            settings.IsRequired ? $"SSL Mode={settings.Mode} demands TLS, but {why}" : why);
}
