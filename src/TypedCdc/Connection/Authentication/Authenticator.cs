using System.Text;
using Npgsql;
using TypedCdc.Connection.Framing;
using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Sockets;
using TypedCdc.Connection.Tls;

namespace TypedCdc.Connection.Authentication;

/// <summary>
/// Answers the server's requests until it says AuthenticationOk.
/// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP
/// </summary>
internal sealed class Authenticator(
    ServerLink link, ServerMessages messages, ConnectionSettings settings, TlsChannel tls)
{
    private const string Supported =
        "The replication connection knows trust, password, MD5, SCRAM-SHA-256, SCRAM-SHA-256-PLUS and client certificates";

    /// <summary>The server answered the start-up packet with a request: it will talk to us on this kind of connection.</summary>
    public bool WasAsked { get; private set; }

    private bool RequiresBinding => settings.AllowedMethods.ChannelBinding == ChannelBinding.Require;

    public void Run(CancellationToken cancellationToken)
    {
        var kind = NextRequest(out var rest);
        WasAsked = true;
        switch (kind)
        {
            case AuthenticationRequest.Ok:
                Allow(AllowedMethods.None, "nothing");
                RefuseWithoutBinding("nothing");
                return;
            case AuthenticationRequest.CleartextPassword:
                AnswerCleartext();
                break;
            case AuthenticationRequest.Md5Password:
                AnswerMd5(rest.ReadBytes(4));
                break;
            case AuthenticationRequest.Sasl:
                AnswerSasl(ref rest, cancellationToken);
                break;
            default:
                throw Refuse(
                    $"the server asks for {AuthenticationRequest.Describe(kind)}. {Supported}; choose one of them in " +
                    "pg_hba.conf for this user");
        }

        // One method a connection: a second request would let a false server try for something weaker.
        var end = NextRequest(out _);
        if (end != AuthenticationRequest.Ok)
        {
            throw Refuse($"the server asked for {AuthenticationRequest.Describe(end)} after it had been answered");
        }
    }

    private int NextRequest(out BodyReader rest)
    {
        while (true)
        {
            var code = messages.Next(out var body);
            switch (code)
            {
                case BackendMessage.Authentication:
                    rest = new BodyReader(body, "AuthenticationRequest");
                    return rest.ReadInt32();
                case BackendMessage.NegotiateProtocolVersion:
                    // A server that knows less than 3.0 refuses instead; nothing newer was asked for.
                    continue;
                case BackendMessage.ErrorResponse:
                    throw ServerRefusal(body);
                default:
                    throw ServerMessages.Unexpected(code, "an authentication request");
            }
        }
    }

    private CdcException ServerRefusal(ReadOnlySpan<byte> body)
    {
        var error = new ReplicationServerException(ServerReport.Read(body), ConnectionFaults.Where(link.Address, link.Phase));

        // Class 28: invalid authorization specification. Everything else (no such database, too many connections,
        // starting up) is not about who we are.
        return error.SqlState.StartsWith("28", StringComparison.Ordinal)
            ? new ReplicationAuthenticationException($"User \"{settings.Username}\": {error.Message}", error)
            : error;
    }

    private void AnswerCleartext()
    {
        Allow(AllowedMethods.Password, "a cleartext password");
        RefuseWithoutBinding("a cleartext password");
        link.Write(FrontendMessage.Password(Encoding.UTF8.GetBytes(RequirePassword("a cleartext password"))));
    }

    private void AnswerMd5(ReadOnlySpan<byte> salt)
    {
        Allow(AllowedMethods.Md5, "an MD5 password");
        RefuseWithoutBinding("an MD5 password");
        var answer = Md5Password.Answer(settings.Username, RequirePassword("an MD5 password"), salt);
        link.Write(FrontendMessage.Password(answer));
    }

    private void AnswerSasl(ref BodyReader rest, CancellationToken cancellationToken)
    {
        Allow(AllowedMethods.Scram, "SCRAM");
        var offered = new List<string>();
        while (!rest.AtEnd && rest.ReadCString() is { Length: > 0 } mechanism)
        {
            offered.Add(mechanism);
        }

        var choice = ScramMechanism.Choose(offered, settings.AllowedMethods.ChannelBinding, tls);
        if (choice.Refusal is { } refusal)
        {
            throw Refuse(refusal);
        }

        var password = SaslPrep.Prepare(RequirePassword(choice.Name));
        var scram = new ScramSha256(choice.Binding, ScramSha256.NewNonce());
        link.Write(FrontendMessage.SaslInitialResponse(choice.Name, Encoding.UTF8.GetBytes(scram.ClientFirst)));

        var challenge = NextSasl(AuthenticationRequest.SaslContinue);
        var answer = scram.ClientFinal(challenge, password, cancellationToken);
        link.Write(FrontendMessage.SaslResponse(Encoding.UTF8.GetBytes(answer)));
        scram.VerifyServerFinal(NextSasl(AuthenticationRequest.SaslFinal));
    }

    private string NextSasl(int expected)
    {
        var kind = NextRequest(out var rest);
        return kind == expected
            ? Encoding.UTF8.GetString(rest.ReadRest())
            : throw Refuse(kind == AuthenticationRequest.Ok
                ? "the server let us in without having proved that it knows the password itself"
                : $"the server broke off SCRAM and asked for {AuthenticationRequest.Describe(kind)}");
    }

    private string RequirePassword(string method) => settings.Password ?? throw Refuse(
        $"the server asks for {method}, but there is no password: not in the connection string (Password), " +
        "not in PGPASSWORD, and no line for this server in the password file (Passfile, PGPASSFILE or ~/.pgpass)");

    private void Allow(string method, string asked)
    {
        if (!settings.AllowedMethods.Allow(method))
        {
            throw Refuse($"the server asks for {asked}, but Require Auth allows only {settings.AllowedMethods}");
        }
    }

    private void RefuseWithoutBinding(string asked)
    {
        if (RequiresBinding)
        {
            throw Refuse(
                $"the server asks for {asked}, but Channel Binding=Require allows only SCRAM-SHA-256-PLUS");
        }
    }

    private ReplicationAuthenticationException Refuse(string why) =>
        new($"{ConnectionFaults.Where(link.Address, link.Phase)} as \"{settings.Username}\": {why}.");
}
