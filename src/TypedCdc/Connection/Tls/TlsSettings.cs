using Npgsql;

namespace TypedCdc.Connection.Tls;

/// <summary>The connection string's TLS settings, with libpq's environment variables and default files as Npgsql reads them.</summary>
internal sealed record TlsSettings
{
    public SslMode Mode { get; init; } = SslMode.Prefer;

    /// <summary>TLS from the first byte on, without asking (PostgreSQL 17 and later).</summary>
    public bool IsDirect { get; init; }

    public string? RootCertificate { get; init; }

    public string? Certificate { get; init; }

    public string? Key { get; init; }

    public string? KeyPassword { get; init; }

    public bool CheckRevocation { get; init; }

    /// <summary>The connection must not go on without TLS.</summary>
    public bool IsRequired => Mode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull;

    public bool VerifiesServer => Mode is SslMode.VerifyCA or SslMode.VerifyFull;

    public static TlsSettings From(NpgsqlConnectionStringBuilder builder)
    {
        var isDirect = builder.ShouldSerialize("SSL Negotiation")
            ? builder.SslNegotiation == SslNegotiation.Direct
            : string.Equals(ConnectionSettings.Variable("PGSSLNEGOTIATION"), "direct", StringComparison.OrdinalIgnoreCase);
        if (isDirect && builder.SslMode is not (SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull))
        {
            throw new ArgumentException("SSL Negotiation=Direct needs SSL Mode=Require, VerifyCA or VerifyFull.");
        }

        return new TlsSettings
        {
            Mode = builder.SslMode,
            IsDirect = isDirect,
            RootCertificate = Choose(builder.RootCertificate, "PGSSLROOTCERT", "root.crt"),
            Certificate = Choose(builder.SslCertificate, "PGSSLCERT", "postgresql.crt"),
            Key = Choose(builder.SslKey, "PGSSLKEY", "postgresql.key"),
            KeyPassword = ConnectionSettings.NotEmpty(builder.SslPassword),
            CheckRevocation = builder.CheckCertificateRevocation,
        };
    }

    /// <summary>Without the key's password.</summary>
    public override string ToString() => $"{Mode}";

    private static string? Choose(string? setting, string variable, string defaultFile) =>
        ConnectionSettings.NotEmpty(setting) ?? ConnectionSettings.Variable(variable) ?? DefaultFile(defaultFile);

    private static string? DefaultFile(string name)
    {
        var home = ConnectionSettings.Variable(OperatingSystem.IsWindows() ? "APPDATA" : "HOME");
        if (home is null)
        {
            return null;
        }

        var path = Path.Combine(home, OperatingSystem.IsWindows() ? "postgresql" : ".postgresql", name);
        return File.Exists(path) ? path : null;
    }
}
