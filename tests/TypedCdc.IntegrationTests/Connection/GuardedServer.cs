using System.Security.Cryptography;
using TypedCdc.Connection;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Connection;

/// <summary>A server with TLS and one user for each method of authentication.</summary>
public sealed class GuardedServer : IAsyncLifetime
{
    public const string Password = "s3cret, with a comma";

    private readonly TestAuthority _authority = TestAuthority.Rsa();
    private readonly TestAuthority _stranger = TestAuthority.Rsa();
    private readonly string _folder = Directory.CreateTempSubdirectory("typedcdc-tls-").FullName;
    private PostgresServer? _server;

    public PostgresServer Server => _server ?? throw new InvalidOperationException("Not started.");

    /// <summary>The authority that signed the server's certificate, which was made for "localhost" only.</summary>
    public string AuthorityFile => Path.Combine(_folder, "authority.crt");

    public string StrangerFile => Path.Combine(_folder, "stranger.crt");

    public string ClientCertificate => Path.Combine(_folder, "client.crt");

    public string ClientKey => Path.Combine(_folder, "client.key");

    public string EncryptedClientKey => Path.Combine(_folder, "client.encrypted.key");

    public string ClientPkcs12 => Path.Combine(_folder, "client.pfx");

    public async ValueTask InitializeAsync()
    {
        var (certificate, key) = _authority.Sign("server", "localhost");
        _server = await PostgresServer.StartAsync(new PostgresServerOptions
        {
            Major = PostgresMajors.Newest,
            SslCertificate = certificate,
            SslKey = key.ExportPkcs8PrivateKeyPem(),
            SslClientCa = _authority.Pem,
            HbaLines =
            {
                "hostssl all u_cert all cert",
                "hostssl all u_tls_only all scram-sha-256",
                "hostnossl all u_tls_only all reject",
                "hostnossl all u_plain_only all scram-sha-256",
                "hostssl all u_plain_only all reject",
                "host all u_scram all scram-sha-256",
                "local all u_scram scram-sha-256",
                "host all u_md5 all md5",
                "host all u_password all password",
                "host all u_trust all trust",
                "host all u_rejected all reject",
            },
        });
        await CreateUsersAsync(_server);
        WriteFiles();
    }

    /// <summary>Opens over TCP to "localhost" as one of the users; later settings win.</summary>
    internal ReplicationConnection Open(string user, string settings) =>
        ReplicationConnection.Open(
            ConnectionSettings.From(
                $"Host=localhost;Port={Server.Port};Database=postgres;Timeout=10;Username={user};" +
                $"Password=\"{Password}\";{settings}"),
            TimeProvider.System,
            TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        _authority.Dispose();
        _stranger.Dispose();
    }

    private static async Task CreateUsersAsync(PostgresServer server)
    {
        string[] users = ["u_cert", "u_tls_only", "u_plain_only", "u_scram", "u_md5", "u_password", "u_trust", "u_rejected"];
        foreach (var user in users)
        {
            var encryption = user == "u_md5" ? "md5" : "scram-sha-256";
            await server.ExecuteAsync(
                $"SET password_encryption = '{encryption}'; CREATE ROLE {user} LOGIN REPLICATION PASSWORD '{Password}'");
        }
    }

    private void WriteFiles()
    {
        File.WriteAllText(AuthorityFile, _authority.Pem);
        File.WriteAllText(StrangerFile, _stranger.Pem);
        var (certificate, key) = _authority.Sign("u_cert");
        using (key)
        {
            File.WriteAllText(ClientCertificate, certificate);
            File.WriteAllText(ClientKey, key.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(EncryptedClientKey, key.ExportEncryptedPkcs8PrivateKeyPem(
                "key password", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)));
            using var leaf = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(
                certificate, key.ExportPkcs8PrivateKeyPem());
            File.WriteAllBytes(ClientPkcs12, leaf.Export(
                System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, "key password"));
        }
    }
}
