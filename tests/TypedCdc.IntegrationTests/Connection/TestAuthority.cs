using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TypedCdc.IntegrationTests.Connection;

/// <summary>A certificate authority of a test, which signs what the test asks for.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly X509Certificate2 _certificate;
    private readonly X509SignatureGenerator _generator;
    private readonly HashAlgorithmName _hash;
    private readonly AsymmetricAlgorithm _key;

    private TestAuthority(AsymmetricAlgorithm key, X509SignatureGenerator generator, HashAlgorithmName hash)
    {
        (_key, _generator, _hash) = (key, generator, hash);
        var request = new CertificateRequest(new X500DistinguishedName($"CN=authority {Guid.NewGuid():N}"), generator.PublicKey, hash);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        _certificate = request.Create(request.SubjectName, generator, From, Until, [1]);
    }

    public string Pem => _certificate.ExportCertificatePem();

    private static DateTimeOffset From => DateTimeOffset.UtcNow.AddDays(-1);

    private static DateTimeOffset Until => DateTimeOffset.UtcNow.AddDays(2);

    public static TestAuthority Rsa(HashAlgorithmName? hash = null, RSASignaturePadding? padding = null)
    {
        var key = RSA.Create(2048);
        var generator = X509SignatureGenerator.CreateForRSA(key, padding ?? RSASignaturePadding.Pkcs1);
        return new TestAuthority(key, generator, hash ?? HashAlgorithmName.SHA256);
    }

    public static TestAuthority EllipticCurve(HashAlgorithmName hash)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new TestAuthority(key, X509SignatureGenerator.CreateForECDsa(key), hash);
    }

    /// <summary>A certificate with its key, both as PEM, for a server's host names or a client's user name.</summary>
    public (string Certificate, RSA Key) Sign(string commonName, params string[] hosts)
    {
        var key = RSA.Create(2048);
        var subject = new X500DistinguishedName($"CN={commonName}");
        var request = new CertificateRequest(subject, new PublicKey(key), _hash);
        if (hosts.Length > 0)
        {
            var names = new SubjectAlternativeNameBuilder();
            Array.ForEach(hosts, names.AddDnsName);
            request.CertificateExtensions.Add(names.Build());
        }

        using var certificate = request.Create(
            _certificate.SubjectName, _generator, From.AddHours(1), Until.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        return (certificate.ExportCertificatePem(), key);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }
}
