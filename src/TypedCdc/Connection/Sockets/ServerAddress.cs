using System.Net;
using System.Net.Sockets;

namespace TypedCdc.Connection.Sockets;

/// <summary>One server: a host name or address with a port, or the folder of a unix socket ('@': an abstract one).</summary>
internal sealed record ServerAddress(string Host, int Port)
{
    public bool IsUnixSocket => Host.StartsWith('/') || Host.StartsWith('@') || Path.IsPathRooted(Host);

    /// <summary>The server's own naming of its sockets: UNIXSOCK_PATH in src/include/libpq/pqcomm.h.</summary>
    public string SocketPath => $"{Host.TrimEnd('/')}/.s.PGSQL.{Port}";

    public UnixDomainSocketEndPoint ToUnixEndPoint() =>
        new(Host.StartsWith('@') ? $"\0{SocketPath[1..]}" : SocketPath);

    public override string ToString() => this switch
    {
        { IsUnixSocket: true } => SocketPath,
        _ when IPAddress.TryParse(Host, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6 =>
            $"[{Host}]:{Port}",
        _ => $"{Host}:{Port}",
    };
}
