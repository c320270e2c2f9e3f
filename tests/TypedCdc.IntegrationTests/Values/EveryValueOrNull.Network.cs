using System.Net;
using System.Net.NetworkInformation;
using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

public partial record EveryValueOrNull
{
    public required IPAddress? InetAsAddress { get; init; }

    public required NpgsqlInet? InetAsInet { get; init; }

    public required IPNetwork? CidrAsNetwork { get; init; }

    public required NpgsqlInet? CidrAsInet { get; init; }

    public required PhysicalAddress? MacaddrAsAddress { get; init; }

    public required PhysicalAddress? WideMacaddrAsAddress { get; init; }
}
