using Npgsql;
using TypedCdc.Connection.Authentication;
using TypedCdc.Connection.Opening;
using TypedCdc.Connection.Sockets;
using TypedCdc.Connection.Tls;

namespace TypedCdc.Connection;

/// <summary>
/// What the replication connection takes from the user's one Npgsql connection string, with Npgsql's defaults and
/// environment variables. Settings that only concern SQL (pooling, commands, type mapping) are not looked at.
/// </summary>
internal sealed record ConnectionSettings
{
    public required ServerAddress Address { get; init; }

    public required string Username { get; init; }

    public required string Database { get; init; }

    public string? Password { get; init; }

    public string? ApplicationName { get; init; }

    /// <summary>The user's own <c>Options</c> for the server's command line.</summary>
    public string? Options { get; init; }

    /// <summary>Bounds the whole opening; null: unbounded.</summary>
    public TimeSpan? Timeout { get; init; }

    public SocketSettings Socket { get; init; } = new();

    public TlsSettings Tls { get; init; } = new();

    public AllowedMethods AllowedMethods { get; init; } = AllowedMethods.All;

    public static ConnectionSettings From(string connectionString) =>
        From(new NpgsqlConnectionStringBuilder(connectionString));

    /// <summary>Host and port must have been chosen already: several hosts are the caller's matter.</summary>
    public static ConnectionSettings From(NpgsqlConnectionStringBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Host))
        {
            throw new ArgumentException("The connection string names no Host.", nameof(builder));
        }

        if (builder.Host.Contains(','))
        {
            throw new ArgumentException("One of the connection string's hosts must be chosen first.", nameof(builder));
        }

        if (builder.GssEncryptionMode == GssEncryptionMode.Require)
        {
            throw new NotSupportedException(
                "GSS Encryption Mode=Require: the replication connection knows no GSS encryption. Use SSL Mode instead.");
        }

        var address = ChooseAddress(builder);
        var username = NotEmpty(builder.Username) ?? Variable("PGUSER") ?? Environment.UserName;
        var database = NotEmpty(builder.Database) ?? username;
        return new ConnectionSettings
        {
            Address = address,
            Username = username,
            Database = database,
            Password = NotEmpty(builder.Password) ?? Variable("PGPASSWORD")
                ?? PasswordFile.Find(NotEmpty(builder.Passfile), address, database, username),
            ApplicationName = NotEmpty(builder.ApplicationName) ?? Variable("PGAPPNAME"),
            Options = NotEmpty(builder.Options) ?? Variable("PGOPTIONS"),
            Timeout = builder.Timeout > 0 ? TimeSpan.FromSeconds(builder.Timeout) : null,
            Socket = ReadSocket(builder),
            Tls = TlsSettings.From(builder),
            AllowedMethods = AllowedMethods.From(
                NotEmpty(builder.RequireAuth) ?? Variable("PGREQUIREAUTH"), builder.ChannelBinding),
        };
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Username}@{Address}/{Database}";

    internal static string? Variable(string name) => NotEmpty(Environment.GetEnvironmentVariable(name));

    internal static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // "host:port" is a form that Npgsql understands too.
    private static ServerAddress ChooseAddress(NpgsqlConnectionStringBuilder builder)
    {
        var address = new ServerAddress(builder.Host!, builder.Port);
        var colon = address.Host.IndexOf(':');
        return !address.IsUnixSocket && colon > 0 && colon == address.Host.LastIndexOf(':')
                && int.TryParse(address.Host.AsSpan(colon + 1), out var port)
            ? new ServerAddress(address.Host[..colon], port)
            : address;
    }

    private static SocketSettings ReadSocket(NpgsqlConnectionStringBuilder builder) => new()
    {
        ReceiveBufferSize = builder.SocketReceiveBufferSize,
        SendBufferSize = builder.SocketSendBufferSize,
        KeepAliveTime = builder.TcpKeepAliveTime,
        KeepAliveInterval = builder.TcpKeepAliveInterval,
    };
}
