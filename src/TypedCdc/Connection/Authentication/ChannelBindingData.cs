using System.Text;

namespace TypedCdc.Connection.Authentication;

/// <summary>
/// What SCRAM says about the TLS channel it runs in (RFC 5802, section 6): the flag in the first message, and in the
/// last one that flag again together with the hash of the server's certificate.
/// </summary>
internal sealed class ChannelBindingData
{
    private readonly byte[] _certificateHash;

    private ChannelBindingData(string gs2Header, byte[] certificateHash)
    {
        Gs2Header = gs2Header;
        _certificateHash = certificateHash;
    }

    /// <summary>'n': this client does no channel binding here.</summary>
    public static ChannelBindingData NotSupported { get; } = new("n,,", []);

    /// <summary>
    /// 'y': this client could, but the server did not offer it. A server that did offer it then knows
    /// that somebody between us removed the offer, and refuses.
    /// </summary>
    public static ChannelBindingData NotOffered { get; } = new("y,,", []);

    public string Gs2Header { get; }

    /// <summary>'p': the exchange is bound to the certificate; the only type of binding that PostgreSQL knows.</summary>
    public static ChannelBindingData ServerEndPoint(byte[] certificateHash) =>
        new("p=tls-server-end-point,,", certificateHash);

    public string ToBase64() => Convert.ToBase64String([.. Encoding.ASCII.GetBytes(Gs2Header), .. _certificateHash]);
}
