using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace TypedCdc.Connection.Tls;

/// <summary>The certificates that the connection string names: the authorities to trust, and our own.</summary>
internal sealed class CertificateFiles : IDisposable
{
    private readonly X509Certificate2Collection _roots = [];
    private readonly X509Certificate2Collection _intermediates = [];
    private X509Certificate2? _client;

    public static CertificateFiles Load(TlsSettings settings)
    {
        var files = new CertificateFiles();
        try
        {
            if (settings.RootCertificate is { } root && settings.VerifiesServer)
            {
                LoadAll(root, password: null, files._roots);
            }

            if (settings.Certificate is { } certificate)
            {
                files.LoadClient(certificate, settings);
            }

            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>The named authorities replace those of the system, as in libpq.</summary>
    public X509ChainPolicy ChainPolicy(bool checkRevocation)
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = checkRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck,

            // A certificate that nobody has checked yet must not make us fetch from an address that it names.
            DisableCertificateDownloads = true,
        };
        if (_roots.Count > 0)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(_roots);
        }

        return policy;
    }

    public SslStreamCertificateContext? ClientContext() =>
        _client is null ? null : SslStreamCertificateContext.Create(_client, _intermediates, offline: true);

    public void Dispose()
    {
        _client?.Dispose();
        foreach (var certificate in _roots.Concat(_intermediates))
        {
            certificate.Dispose();
        }
    }

    private void LoadClient(string path, TlsSettings settings)
    {
        if (IsPkcs12(path))
        {
            LoadAll(path, settings.KeyPassword, _intermediates);
            _client = _intermediates.FirstOrDefault(certificate => certificate.HasPrivateKey);
        }
        else
        {
            _client = settings.KeyPassword is null
                ? X509Certificate2.CreateFromPemFile(path, settings.Key)
                : X509Certificate2.CreateFromEncryptedPemFile(path, settings.KeyPassword, settings.Key);
            LoadAll(path, password: null, _intermediates);
            if (OperatingSystem.IsWindows())
            {
                // SChannel cannot use a key that exists only in memory.
                using var ephemeral = _client;
                _client = X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), password: null);
            }
        }

        // The file repeats the leaf itself among the certificates that lead to the authority.
        foreach (var leaf in _intermediates.Where(other => other.Equals(_client)).ToArray())
        {
            _intermediates.Remove(leaf);
            if (!ReferenceEquals(leaf, _client))
            {
                leaf.Dispose();
            }
        }
    }

    private static void LoadAll(string path, string? password, X509Certificate2Collection into)
    {
        if (IsPkcs12(path))
        {
            into.AddRange(X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password));
        }
        else
        {
            into.ImportFromPemFile(path);
            if (into.Count == 0)
            {
                throw new IOException($"{path} holds no certificate in PEM form.");
            }
        }
    }

    private static bool IsPkcs12(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12";
}
