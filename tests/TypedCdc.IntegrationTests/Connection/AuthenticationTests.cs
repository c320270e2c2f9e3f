using TypedCdc.Connection;

namespace TypedCdc.IntegrationTests.Connection;

[Collection(GuardedServerCollection.Name)]
public sealed class AuthenticationTests(GuardedServer server)
{
    private static readonly string[] Users = ["u_trust", "u_password", "u_md5", "u_scram"];
    private static readonly string[] Modes = ["Disable", "Allow", "Prefer", "Require", "VerifyCA", "VerifyFull"];

    public static TheoryData<string, string> MethodsAndModes =>
        new(Users.SelectMany(user => Modes.Select(mode => (user, mode))));

    [Theory, MemberData(nameof(MethodsAndModes))]
    public void Every_method_works_in_every_ssl_mode(string user, string mode)
    {
        using var connection = server.Open(user, $"SSL Mode={mode};Root Certificate={server.AuthorityFile}");

        Assert.Equal(user, WhoAmI(connection));
        Assert.Equal(server.Server.Major, connection.ServerVersionNumber / 10_000);
        Assert.Equal("UTF8", connection.ServerParameters["client_encoding"]);
        Assert.Equal("UTC", connection.ServerParameters["TimeZone"]);
        Assert.Equal("postgres", connection.ServerParameters["IntervalStyle"]);
        Assert.StartsWith("ISO", connection.ServerParameters["DateStyle"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("u_password", "Disable")]
    [InlineData("u_md5", "Prefer")]
    [InlineData("u_scram", "Disable")]
    [InlineData("u_scram", "Require")]
    public void A_wrong_password_is_an_authentication_error_of_the_server(string user, string mode)
    {
        var error = Assert.Throws<ReplicationAuthenticationException>(
            () => server.Open(user, $"SSL Mode={mode};Password=no such word").Dispose());

        Assert.Equal("28P01", error.SqlState);
        Assert.IsType<ReplicationServerException>(error.InnerException);
        Assert.DoesNotContain("no such word", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("u_password")]
    [InlineData("u_md5")]
    [InlineData("u_scram")]
    public void A_missing_password_is_named(string user)
    {
        var settings = ConnectionSettings.From($"Host=localhost;Port={server.Server.Port};Username={user};Database=postgres")
            with { Password = null };

        var error = Assert.Throws<ReplicationAuthenticationException>(
            () => ReplicationConnection.Open(settings, TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.Contains("there is no password", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_that_pg_hba_rejects_is_an_authentication_error()
    {
        var error = Assert.Throws<ReplicationAuthenticationException>(() => server.Open("u_rejected", "").Dispose());

        Assert.Equal("28000", error.SqlState);
    }

    [Theory]
    [InlineData("u_password", "Require Auth=ScramSHA256", "cleartext")]
    [InlineData("u_md5", "Require Auth=ScramSHA256", "MD5")]
    [InlineData("u_trust", "Require Auth=ScramSHA256", "nothing")]
    [InlineData("u_scram", "Require Auth=!ScramSHA256", "SCRAM")]
    [InlineData("u_password", "SSL Mode=Require;Channel Binding=Require", "cleartext")]
    [InlineData("u_md5", "SSL Mode=Require;Channel Binding=Require", "MD5")]
    [InlineData("u_trust", "SSL Mode=Require;Channel Binding=Require", "nothing")]
    [InlineData("u_scram", "SSL Mode=Disable;Channel Binding=Require", "not encrypted")]
    public void A_downgrade_is_refused(string user, string settings, string asked)
    {
        var error = Assert.Throws<ReplicationAuthenticationException>(() => server.Open(user, settings).Dispose());

        Assert.Contains(asked, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Disable")]
    [InlineData("Prefer")]
    [InlineData("Require")]
    public void Scram_works_with_every_wish_for_channel_binding(string binding)
    {
        using var connection = server.Open("u_scram", $"SSL Mode=Require;Channel Binding={binding}");

        Assert.Equal("u_scram", WhoAmI(connection));
    }

    [Fact]
    public void A_unix_socket_is_a_host_too()
    {
        using var connection = server.Open("u_scram", $"Host={server.Server.SocketDirectory}");

        Assert.Equal("u_scram", WhoAmI(connection));
    }

    private static string? WhoAmI(ReplicationConnection connection) =>
        connection.ServerParameters["session_authorization"];
}
