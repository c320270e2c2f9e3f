using System.Security.Cryptography;
using TypedCdc.Connection;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Connection;

[Collection(GuardedServerCollection.Name)]
public sealed class TlsTests(GuardedServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("u_tls_only", "Allow", true)]
    [InlineData("u_tls_only", "Prefer", true)]
    [InlineData("u_tls_only", "Require", true)]
    [InlineData("u_plain_only", "Disable", false)]
    [InlineData("u_plain_only", "Allow", false)]
    [InlineData("u_plain_only", "Prefer", false)]
    [InlineData("u_scram", "Allow", false)]
    [InlineData("u_scram", "Prefer", true)]
    public async Task Allow_and_Prefer_try_the_other_kind_when_the_server_refuses_one(string user, string mode, bool encrypted)
    {
        using var connection = server.Open(user, $"SSL Mode={mode};Application Name=probe");

        Assert.Equal(encrypted, await IsEncryptedAsync(user));
    }

    [Theory]
    [InlineData("u_tls_only", "Disable")]
    [InlineData("u_plain_only", "Require")]
    public void Disable_and_Require_do_not(string user, string mode)
    {
        var error = Assert.Throws<ReplicationAuthenticationException>(() => server.Open(user, $"SSL Mode={mode}").Dispose());

        Assert.Equal("28000", error.SqlState);
    }

    [Theory]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    public void An_authority_that_did_not_sign_the_certificate_is_refused(string mode)
    {
        var error = Assert.Throws<ReplicationConnectionException>(
            () => server.Open("u_scram", $"SSL Mode={mode};Root Certificate={server.StrangerFile}").Dispose());

        Assert.Equal(ReplicationConnectionFault.TlsFailed, error.Kind);
        Assert.Contains("does not lead to a trusted root", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_authority_the_certificate_must_lead_to_one_of_the_system()
    {
        var error = Assert.Throws<ReplicationConnectionException>(() => server.Open("u_scram", "SSL Mode=VerifyCA").Dispose());

        Assert.Equal(ReplicationConnectionFault.TlsFailed, error.Kind);
    }

    [Fact]
    public void VerifyFull_wants_the_name_of_the_host_and_VerifyCA_does_not()
    {
        var other = $"Host=127.0.0.1;Root Certificate={server.AuthorityFile}";
        var error = Assert.Throws<ReplicationConnectionException>(
            () => server.Open("u_scram", $"SSL Mode=VerifyFull;{other}").Dispose());

        Assert.Equal(ReplicationConnectionFault.TlsFailed, error.Kind);
        Assert.Contains("another host name", error.Message, StringComparison.Ordinal);
        server.Open("u_scram", $"SSL Mode=VerifyCA;{other}").Dispose();
    }

    [Fact]
    public void Revocation_that_cannot_be_checked_is_refused()
    {
        var error = Assert.Throws<ReplicationConnectionException>(() => server.Open(
            "u_scram", $"SSL Mode=VerifyFull;Root Certificate={server.AuthorityFile};Check Certificate Revocation=true").Dispose());

        Assert.Contains("RevocationStatusUnknown", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_certificate_lets_in()
    {
        var certificate = $"SSL Mode=VerifyFull;Root Certificate={server.AuthorityFile};SSL Certificate={server.ClientCertificate}";

        server.Open("u_cert", $"{certificate};SSL Key={server.ClientKey}").Dispose();
        server.Open("u_cert", $"{certificate};SSL Key={server.EncryptedClientKey};SSL Password=key password").Dispose();
        server.Open("u_cert", $"SSL Mode=Require;SSL Certificate={server.ClientPkcs12};SSL Password=key password").Dispose();
    }

    [Fact]
    public void Without_a_client_certificate_the_server_refuses()
    {
        var error = Assert.Throws<ReplicationAuthenticationException>(() => server.Open("u_cert", "SSL Mode=Require").Dispose());

        Assert.Equal("28000", error.SqlState);
    }

    [Theory]
    [InlineData("SSL Certificate=/no/such/file.crt")]
    [InlineData("Root Certificate=/no/such/file.crt")]
    public void A_file_that_is_not_there_is_named(string setting)
    {
        var error = Assert.Throws<ArgumentException>(() => server.Open("u_scram", $"SSL Mode=VerifyFull;{setting}").Dispose());

        Assert.Contains("/no/such/file.crt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_TLS_needs_no_question()
    {
        Assert.SkipUnless(server.Server.Major >= 17, "PostgreSQL 17 brought direct TLS.");

        using var connection = server.Open(
            "u_scram", $"SSL Mode=VerifyFull;SSL Negotiation=Direct;Channel Binding=Require;Root Certificate={server.AuthorityFile}");

        Assert.Equal("u_scram", connection.ServerParameters["session_authorization"]);
    }

    [Theory]
    [InlineData("Require")]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    public async Task A_server_without_TLS_is_refused_where_TLS_is_required(string mode)
    {
        var plain = await SharedServers.GetAsync(PostgresMajors.Newest, Cancellation);

        var error = Assert.Throws<ReplicationConnectionException>(() => Open(plain, $"SSL Mode={mode}").Dispose());

        Assert.Equal(ReplicationConnectionFault.TlsRefused, error.Kind);
        Open(plain, "SSL Mode=Prefer").Dispose();
        Open(plain, "SSL Mode=Allow").Dispose();
    }

    [Fact]
    public void A_unix_socket_is_refused_where_TLS_is_required()
    {
        var error = Assert.Throws<ReplicationConnectionException>(
            () => server.Open("u_scram", $"Host={server.Server.SocketDirectory};SSL Mode=Require").Dispose());

        Assert.Equal(ReplicationConnectionFault.TlsRefused, error.Kind);
    }

    [Theory]
    [InlineData("RSA")]
    [InlineData("RSASSA-PSS")]
    [InlineData("ECDSA")]
    public async Task Channel_binding_knows_the_hash_of_every_signature(string algorithm)
    {
        using var authority = algorithm switch
        {
            "RSA" => TestAuthority.Rsa(HashAlgorithmName.SHA512),
            "RSASSA-PSS" => TestAuthority.Rsa(HashAlgorithmName.SHA384, RSASignaturePadding.Pss),
            _ => TestAuthority.EllipticCurve(HashAlgorithmName.SHA384),
        };
        var (certificate, key) = authority.Sign(algorithm, "localhost");
        await using var own = await PostgresServer.StartAsync(
            new PostgresServerOptions
            {
                Major = PostgresMajors.Newest,
                SuperuserPassword = "word",
                SslCertificate = certificate,
                SslKey = key.ExportPkcs8PrivateKeyPem(),
            },
            Cancellation);

        Open(own, "SSL Mode=Require;Channel Binding=Require").Dispose();
    }

    private static ReplicationConnection Open(PostgresServer server, string settings) =>
        ReplicationConnection.Open(
            ConnectionSettings.From($"{server.ConnectionString};Timeout=10;{settings}"), TimeProvider.System, Cancellation);

    private Task<bool> IsEncryptedAsync(string user) => server.Server.QueryScalarAsync<bool>(
        $"SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = '{user}' AND application_name = 'probe'",
        Cancellation);
}
