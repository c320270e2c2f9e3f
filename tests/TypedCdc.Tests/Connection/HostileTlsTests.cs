namespace TypedCdc.Tests.Connection;

/// <summary>What may happen between the request for TLS and the end of the handshake.</summary>
public sealed class HostileTlsTests
{
    [Fact]
    public void Unencrypted_bytes_behind_the_yes_are_refused()
    {
        // CVE-2021-23222: a client that buffers them would take them for what came through TLS.
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send([(byte)'S', .. BackendBytes.AuthenticationOk, .. BackendBytes.SessionStart]);
            session.WaitForClose();
        });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("SSL Mode=Require"));

        Assert.Equal(ReplicationConnectionFault.TlsFailed, error.Kind);
    }

    [Theory]
    [InlineData('X')]
    [InlineData('H')]
    [InlineData('\0')]
    public void An_answer_besides_yes_and_no_is_malformed(char answer)
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send((byte)answer);
            session.WaitForClose();
        });

        Assert.Throws<MalformedMessageException>(() => backend.Open("SSL Mode=Require"));
    }

    [Fact]
    public void An_error_instead_of_an_answer_is_not_believed()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send(BackendBytes.Error("28000", "send your password to evil.example"));
        });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("SSL Mode=Require"));

        Assert.Equal(ReplicationConnectionFault.TlsRefused, error.Kind);
        Assert.DoesNotContain("evil.example", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Require")]
    [InlineData("VerifyCA")]
    [InlineData("VerifyFull")]
    public void A_no_is_an_error_where_TLS_is_required_and_nothing_more_is_sent(string mode)
    {
        byte[]? sentAfterNo = null;
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send((byte)'N');
            sentAfterNo = session.ReadPacket();
        });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open($"SSL Mode={mode}"));

        Assert.Equal(ReplicationConnectionFault.TlsRefused, error.Kind);
        Assert.Contains(mode, error.Message, StringComparison.Ordinal);
        backend.Dispose();
        Assert.Null(sentAfterNo);
    }

    [Fact]
    public void Garbage_for_a_handshake_is_an_error()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send((byte)'S');
            session.ReadMessage();
        });

        var error = Assert.Throws<ReplicationConnectionException>(() => backend.Open("SSL Mode=Require;Timeout=5"));

        Assert.NotEqual(ReplicationConnectionFault.Aborted, error.Kind);
    }

    [Fact]
    public void Prefer_goes_on_without_TLS_where_the_server_has_none()
    {
        using var backend = new FakeBackend(session =>
        {
            session.ReadPacket();
            session.Send((byte)'N');
            session.LetIn();
            session.WaitForClose();
        });

        using var connection = backend.Open("SSL Mode=Prefer");

        Assert.Equal(180_004, connection.ServerVersionNumber);
    }

    [Fact]
    public void Prefer_tries_again_without_TLS_after_a_failed_handshake()
    {
        using var backend = new FakeBackend(
            session =>
            {
                session.ReadPacket();
                session.Send((byte)'S');
            },
            session =>
            {
                session.LetIn();
                session.WaitForClose();
            });

        backend.Open("SSL Mode=Prefer").Dispose();

        Assert.Equal(2, backend.Accepted);
    }

    [Fact]
    public void Allow_does_not_show_the_password_twice()
    {
        using var backend = new FakeBackend(
            session =>
            {
                session.ReadPacket();
                session.Send(BackendBytes.Authentication(3));
                session.ReadMessage();
                session.Send(BackendBytes.Error("28P01", "password authentication failed"));
            },
            session => session.WaitForClose());

        var error = Assert.Throws<ReplicationAuthenticationException>(() => backend.Open("SSL Mode=Allow"));

        Assert.Equal("28P01", error.SqlState);
        Assert.Equal(1, backend.Accepted);
    }
}
