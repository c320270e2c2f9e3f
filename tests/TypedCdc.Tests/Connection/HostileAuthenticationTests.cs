using System.Text;

namespace TypedCdc.Tests.Connection;

/// <summary>What a false server may try to get the password, or to pose as the true one.</summary>
public sealed class HostileAuthenticationTests
{
    [Theory]
    [InlineData(2, "Kerberos")]
    [InlineData(6, "SCM")]
    [InlineData(7, "GSSAPI")]
    [InlineData(9, "SSPI")]
    [InlineData(42, "method number 42")]
    public void A_method_that_is_not_supported_is_named(int kind, string name)
    {
        using var backend = Asking(BackendBytes.Authentication(kind));

        var error = Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains("SCRAM-SHA-256", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OAUTHBEARER")]
    [InlineData("SCRAM-SHA-1")]
    public void A_SASL_mechanism_that_is_not_supported_is_named(string mechanism)
    {
        using var backend = Asking(BackendBytes.Sasl(mechanism));

        var error = Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());

        Assert.Contains(mechanism, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Channel_binding_without_TLS_is_refused()
    {
        using var backend = Asking(BackendBytes.Sasl("SCRAM-SHA-256-PLUS", "SCRAM-SHA-256"));

        var error = Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());

        Assert.Contains("not encrypted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_request_is_refused()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.Authentication(5, 1, 2, 3, 4));
            session.ReadMessage();
            session.Send(BackendBytes.Authentication(3));
            session.WaitForClose();
        });

        Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());
    }

    [Theory]
    [InlineData("Require Auth=ScramSHA256")]
    [InlineData("Channel Binding=Require")]
    public void A_downgrade_to_cleartext_gets_no_password(string settings)
    {
        byte[]? sent = null;
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.Authentication(3));
            sent = session.ReadMessage().Body;
        });

        Assert.Throws<ReplicationAuthenticationException>(() => backend.Open(settings));

        backend.Dispose();
        Assert.Null(sent);
    }

    [Fact]
    public void A_server_that_skips_its_own_proof_is_refused()
    {
        using var backend = AfterClientFirst(
            nonce => BackendBytes.SaslContinue($"r={nonce}x,s=W22Z,i=1"), BackendBytes.AuthenticationOk);

        var error = Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());

        Assert.Contains("without having proved", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_lets_in_before_the_challenge_is_refused()
    {
        using var backend = AfterClientFirst(_ => BackendBytes.AuthenticationOk);

        Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());
    }

    [Fact]
    public void A_server_with_a_wrong_proof_is_refused()
    {
        using var backend = AfterClientFirst(
            nonce => BackendBytes.SaslContinue($"r={nonce}x,s=W22Z,i=4096"),
            [.. BackendBytes.SaslFinal($"v={Convert.ToBase64String(new byte[32])}"), .. BackendBytes.AuthenticationOk]);

        Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());
    }

    [Theory]
    [InlineData("r=replayed,s=W22Z,i=4096")]
    [InlineData("r={nonce},s=W22Z,i=4096")]
    [InlineData("r={nonce}x,s=W22Z,i=0")]
    [InlineData("r={nonce}x,s=W22Z,i=2147483647")]
    public void A_challenge_that_cannot_be_trusted_is_refused(string challenge)
    {
        using var backend = AfterClientFirst(
            nonce => BackendBytes.SaslContinue(challenge.Replace("{nonce}", nonce, StringComparison.Ordinal)));

        Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());
    }

    [Fact]
    public void A_challenge_that_takes_for_ever_ends_with_the_timeout()
    {
        using var backend = AfterClientFirst(nonce => BackendBytes.SaslContinue($"r={nonce}x,s=W22Z,i=10000000"));

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("Timeout=1"));

        Assert.Equal(ReplicationConnectionFault.TimedOut, error.Kind);
    }

    [Fact]
    public void The_password_never_leaves_in_SCRAM()
    {
        var seen = new List<string>();
        using var backend = new FakeBackend(session =>
        {
            seen.Add(Encoding.UTF8.GetString(session.ReadPacket()));
            session.Send(BackendBytes.Sasl("SCRAM-SHA-256"));
            var first = Encoding.UTF8.GetString(session.ReadMessage().Body);
            seen.Add(first);
            var nonce = first[(first.IndexOf("r=", StringComparison.Ordinal) + 2)..];
            session.Send(BackendBytes.SaslContinue($"r={nonce}x,s=W22Z,i=4096"));
            seen.Add(Encoding.UTF8.GetString(session.ReadMessage().Body));
            session.Send(BackendBytes.Error("28P01", "no"));
        });

        Assert.Throws<ReplicationAuthenticationException>(() => backend.Open());
        backend.Dispose();
        Assert.Equal(3, seen.Count);
        Assert.All(seen, text => Assert.DoesNotContain("pencil", text, StringComparison.Ordinal));
        Assert.Contains("n,,n=,r=", seen[1], StringComparison.Ordinal);
        Assert.Contains("replication\0database", seen[0], StringComparison.Ordinal);
    }

    private static FakeBackend Asking(byte[] request) => new(session =>
    {
        session.ReadPacket();
        session.Send(request);
        session.WaitForClose();
    });

    private static FakeBackend AfterClientFirst(Func<string, byte[]> challenge, params byte[] afterAnswer) => new(session =>
    {
        session.ReadPacket();
        session.Send(BackendBytes.Sasl("SCRAM-SHA-256"));
        session.Send(challenge(session.ReadClientNonce()));
        if (afterAnswer.Length > 0)
        {
            session.ReadMessage();
            session.Send(afterAnswer);
        }

        session.WaitForClose();
    });
}
