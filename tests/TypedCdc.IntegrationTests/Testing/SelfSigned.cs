using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TypedCdc.IntegrationTests.Testing;

/// <summary>Certificates for tests of TLS.</summary>
internal static class SelfSigned
{
    public static (string Certificate, string Key) Create(string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
