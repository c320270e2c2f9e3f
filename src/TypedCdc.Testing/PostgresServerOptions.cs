namespace TypedCdc.Testing;

/// <summary>What kind of server <see cref="PostgresServer.StartAsync"/> starts.</summary>
public sealed class PostgresServerOptions
{
    /// <summary>The major version, 14 to 18; <see langword="null"/> takes whatever is at hand.</summary>
    public int? Major { get; set; }

    /// <summary>The TCP port on 127.0.0.1; <see langword="null"/> takes a free one.</summary>
    public int? Port { get; set; }

    /// <summary>Server settings, as in <c>postgresql.conf</c>; they win over the defaults of this package.</summary>
    public IDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Lines put at the top of <c>pg_hba.conf</c>, so that they win over the default lines, which admit
    /// everyone from this machine (with <see cref="SuperuserPassword"/>: everyone with a SCRAM password).
    /// </summary>
    public IList<string> HbaLines { get; init; } = [];

    /// <summary>Further arguments of <c>initdb</c>.</summary>
    public IList<string> InitDbArguments { get; init; } = [];

    /// <summary>The password of the superuser <c>postgres</c>; <see langword="null"/> lets it in without one.</summary>
    public string? SuperuserPassword { get; set; }

    /// <summary>The server's certificate as PEM; with <see cref="SslKey"/> it turns TLS on.</summary>
    public string? SslCertificate { get; set; }

    /// <summary>The private key of <see cref="SslCertificate"/> as PEM.</summary>
    public string? SslKey { get; set; }

    /// <summary>The certificate authority, as PEM, against which client certificates are checked.</summary>
    public string? SslClientCa { get; set; }

    /// <summary>
    /// Files written into the data directory before the first start: path relative to it, and text. They
    /// belong to the server's account and only it can read them.
    /// </summary>
    public IDictionary<string, string> Files { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long a start or a stop of the server may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The clock of deadlines and pauses.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
