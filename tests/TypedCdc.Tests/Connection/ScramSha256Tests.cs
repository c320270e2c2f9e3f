using TypedCdc.Connection.Authentication;

namespace TypedCdc.Tests.Connection;

public sealed class ScramSha256Tests
{
    // RFC 7677, section 3.
    private const string Nonce = "rOprNGfwEbeRWgbNEkqO";
    private const string ServerFirst =
        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private const string ClientFinal =
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    private const string ServerFinal = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_example_of_the_standard_comes_out()
    {
        var scram = Client();

        Assert.Equal($"n,,n=user,r={Nonce}", scram.ClientFirst);
        Assert.Equal(ClientFinal, scram.ClientFinal(ServerFirst, "pencil", Cancellation));
        Assert.False(scram.IsServerVerified);
        scram.VerifyServerFinal(ServerFinal);
        Assert.True(scram.IsServerVerified);
    }

    [Theory]
    [InlineData("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G8=")]
    [InlineData("v=")]
    [InlineData("")]
    [InlineData("x=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")]
    [InlineData("e=other-error")]
    public void A_server_that_cannot_prove_itself_is_refused(string serverFinal)
    {
        var scram = Client();
        scram.ClientFinal(ServerFirst, "pencil", Cancellation);

        Assert.Throws<ReplicationAuthenticationException>(() => scram.VerifyServerFinal(serverFinal));
        Assert.False(scram.IsServerVerified);
    }

    [Theory]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO,s=W22Z,i=4096")]
    [InlineData("r=somebody else's nonce,s=W22Z,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=0")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=-1")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=10000001")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=99999999999999999999")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=many")]
    [InlineData("e=no-resources")]
    public void A_challenge_that_cannot_be_trusted_is_refused(string serverFirst) =>
        Assert.Throws<ReplicationAuthenticationException>(() => Client().ClientFinal(serverFirst, "pencil", Cancellation));

    [Theory]
    [InlineData("")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOx,s=W22Z")]
    [InlineData("s=W22Z,r=rOprNGfwEbeRWgbNEkqOx,i=1")]
    [InlineData("m=new,r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=1")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqOx,s=not base64,i=1")]
    public void A_challenge_of_another_shape_is_malformed(string serverFirst) =>
        Assert.Throws<MalformedMessageException>(() => Client().ClientFinal(serverFirst, "pencil", Cancellation));

    [Fact]
    public void Many_iterations_do_not_outlast_the_deadline()
    {
        using var over = new CancellationTokenSource();
        over.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Client().ClientFinal(
            $"r={Nonce}x,s=W22Z,i={ScramSha256.MaxIterations}", "pencil", over.Token));
    }

    [Fact]
    public void The_channel_is_part_of_what_is_signed()
    {
        Assert.StartsWith("y,,", new ScramSha256(ChannelBindingData.NotOffered, Nonce).ClientFirst, StringComparison.Ordinal);
        Assert.Equal("eSws", ChannelBindingData.NotOffered.ToBase64());

        var bound = ChannelBindingData.ServerEndPoint([1, 2, 3]);
        Assert.StartsWith("p=tls-server-end-point,,", new ScramSha256(bound, Nonce).ClientFirst, StringComparison.Ordinal);
        Assert.Equal(Convert.ToBase64String([.. "p=tls-server-end-point,,"u8, 1, 2, 3]), bound.ToBase64());
    }

    [Fact]
    public void Every_nonce_is_new_and_printable()
    {
        var nonce = ScramSha256.NewNonce();

        Assert.NotEqual(nonce, ScramSha256.NewNonce());
        Assert.Equal(24, nonce.Length);
        Assert.DoesNotContain(',', nonce);
    }

    private static ScramSha256 Client() => new(ChannelBindingData.NotSupported, Nonce, "user");
}
