using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedCdc.Connection.Authentication;

/// <summary>
/// The client's side of SCRAM-SHA-256 and SCRAM-SHA-256-PLUS (RFC 5802, RFC 7677), as pure arithmetic on strings.
/// PostgreSQL ignores the user name in it: the start-up packet has named the user.
/// </summary>
internal sealed class ScramSha256
{
    /// <summary>
    /// Ours, not the protocol's: without it a hostile server could keep us computing for hours.
    /// PostgreSQL's default is 4096; scram_iterations may lower it down to 1.
    /// </summary>
    public const int MaxIterations = 10_000_000;

    private readonly string _clientNonce;
    private readonly ChannelBindingData _channelBinding;
    private readonly string _clientFirstBare;
    private byte[]? _serverSignature;

    public ScramSha256(ChannelBindingData channelBinding, string clientNonce, string userName = "")
    {
        _channelBinding = channelBinding;
        _clientNonce = clientNonce;
        _clientFirstBare = $"n={userName},r={clientNonce}";
    }

    /// <summary>The server has proved that it knows the password.</summary>
    public bool IsServerVerified { get; private set; }

    public string ClientFirst => $"{_channelBinding.Gs2Header}{_clientFirstBare}";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));

    /// <summary>Answers the server's challenge. <paramref name="password"/> must have gone through SASLprep.</summary>
    public string ClientFinal(string serverFirst, string password, CancellationToken cancellationToken)
    {
        var (nonce, salt, iterations) = ReadServerFirst(serverFirst);
        var salted = Salt(password, salt, iterations, cancellationToken);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var storedKey = SHA256.HashData(clientKey);
        var withoutProof = $"c={_channelBinding.ToBase64()},r={nonce}";
        var authMessage = Encoding.UTF8.GetBytes($"{_clientFirstBare},{serverFirst},{withoutProof}");
        var proof = HMACSHA256.HashData(storedKey, authMessage);
        for (var i = 0; i < proof.Length; i++)
        {
            proof[i] ^= clientKey[i];
        }

        _serverSignature = HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), authMessage);
        CryptographicOperations.ZeroMemory(salted);
        CryptographicOperations.ZeroMemory(clientKey);
        return $"{withoutProof},p={Convert.ToBase64String(proof)}";
    }

    /// <summary>Checks the server's own proof; without it anyone could pose as the server.</summary>
    public void VerifyServerFinal(string serverFinal)
    {
        var fields = serverFinal.Split(',');
        if (fields[0].StartsWith("e=", StringComparison.Ordinal))
        {
            throw new ReplicationAuthenticationException($"SCRAM: the server refused with \"{Clip(fields[0][2..])}\".");
        }

        if (!fields[0].StartsWith("v=", StringComparison.Ordinal)
            || _serverSignature is null
            || !CryptographicOperations.FixedTimeEquals(FromBase64(fields[0][2..], "the server's signature"), _serverSignature))
        {
            throw new ReplicationAuthenticationException(
                "SCRAM: the server could not prove that it knows the password. Either it is not the server it poses as, " +
                "or something on the way changed the exchange.");
        }

        IsServerVerified = true;
    }

    private (string Nonce, byte[] Salt, int Iterations) ReadServerFirst(string serverFirst)
    {
        var fields = serverFirst.Split(',');
        if (fields[0].StartsWith("e=", StringComparison.Ordinal))
        {
            throw new ReplicationAuthenticationException($"SCRAM: the server refused with \"{Clip(fields[0][2..])}\".");
        }

        // "m=" in front would be an extension that we must understand; we know none (RFC 5802, section 5.1).
        if (fields.Length < 3
            || !fields[0].StartsWith("r=", StringComparison.Ordinal)
            || !fields[1].StartsWith("s=", StringComparison.Ordinal)
            || !fields[2].StartsWith("i=", StringComparison.Ordinal))
        {
            throw new MalformedMessageException("SCRAM: the server's first message is not made of nonce, salt and iterations.");
        }

        var nonce = fields[0][2..];
        if (nonce.Length <= _clientNonce.Length || !nonce.StartsWith(_clientNonce, StringComparison.Ordinal))
        {
            throw new ReplicationAuthenticationException(
                "SCRAM: the server's nonce does not go on from ours. This may be somebody replaying an old exchange.");
        }

        var iterationsAreGood = int.TryParse(fields[2].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
            && iterations is >= 1 and <= MaxIterations;
        return iterationsAreGood
            ? (nonce, FromBase64(fields[1][2..], "the salt"), iterations)
            : throw new ReplicationAuthenticationException(
                $"SCRAM: the server asks for {Clip(fields[2][2..])} iterations; 1 to {MaxIterations} are accepted.");
    }

    private static byte[] Salt(string password, byte[] salt, int iterations, CancellationToken cancellationToken)
    {
        byte[] Compute() => Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, 32);

        // The BCL's PBKDF2 cannot be interrupted. The usual few thousand iterations take milliseconds;
        // for many, the deadline leaves the computation behind.
        return iterations <= 100_000
            ? Compute()
            : Task.Run(Compute, CancellationToken.None).WaitAsync(cancellationToken).GetAwaiter().GetResult();
    }

    private static byte[] FromBase64(string text, string what)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new MalformedMessageException($"SCRAM: {what} is not base64.");
        }
    }

    private static string Clip(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
