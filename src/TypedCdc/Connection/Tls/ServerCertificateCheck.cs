using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Npgsql;

namespace TypedCdc.Connection.Tls;

/// <summary>
/// Decides on the server's certificate. As in Npgsql, Prefer and Require encrypt without looking at it, VerifyCA
/// wants it signed by an authority that is trusted, and VerifyFull wants its name to be the host's as well.
/// </summary>
internal sealed class ServerCertificateCheck(SslMode mode)
{
    /// <summary>Why the certificate was refused.</summary>
    public string? Complaint { get; private set; }

    /// <summary>See <see cref="TlsChannel.CertificateHash"/>.</summary>
    public byte[]? EndPointHash { get; private set; }

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is X509Certificate2 known)
        {
            EndPointHash = ServerEndPointHash.Of(known);
        }

        var relevant = mode switch
        {
            SslMode.VerifyFull => errors,
            SslMode.VerifyCA => errors & ~SslPolicyErrors.RemoteCertificateNameMismatch,
            _ => SslPolicyErrors.None,
        };
        Complaint = relevant == SslPolicyErrors.None ? null : Describe(relevant, certificate, chain);
        return Complaint is null;
    }

    private static string Describe(SslPolicyErrors errors, X509Certificate? certificate, X509Chain? chain)
    {
        var complaints = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            complaints.Add("it sent none");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            complaints.Add($"it was made for another host name (subject: {certificate?.Subject})");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            var reasons = chain?.ChainStatus.Select(status => status.Status.ToString()).Distinct() ?? [];
            complaints.Add(
                $"it does not lead to a trusted root ({string.Join(", ", reasons)}); " +
                "Root Certificate names the file of the authority to trust");
        }

        return string.Join("; ", complaints);
    }
}
