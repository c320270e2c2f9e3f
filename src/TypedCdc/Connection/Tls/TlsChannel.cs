namespace TypedCdc.Connection.Tls;

/// <summary>What authentication has to know about the encryption beneath it.</summary>
/// <param name="IsEncrypted">The connection runs inside TLS.</param>
/// <param name="CertificateHash">The <c>tls-server-end-point</c> of RFC 5929; null if it is not defined for the certificate.</param>
internal sealed record TlsChannel(bool IsEncrypted, byte[]? CertificateHash)
{
    public static TlsChannel None { get; } = new(false, null);
}
