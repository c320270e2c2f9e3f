using System.Net;
using System.Net.NetworkInformation;
using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>The columns of <see cref="EveryValue"/> that are network addresses.</summary>
internal static class NetworkColumns
{
    public static readonly ValueColumn[] All =
    [
        new(nameof(EveryValue.InetAsAddress), "inet",
            ("192.168.0.1", IPAddress.Parse("192.168.0.1")),
            ("::ffff:1.2.3.4", IPAddress.Parse("::ffff:1.2.3.4")),
            ("2001:db8::1", IPAddress.Parse("2001:db8::1")),
            ("::", IPAddress.Parse("::"))),
        new(nameof(EveryValue.InetAsInet), "inet",
            ("192.168.0.1/24", new NpgsqlInet(IPAddress.Parse("192.168.0.1"), 24)),
            ("10.0.0.1", new NpgsqlInet(IPAddress.Parse("10.0.0.1"))),
            ("fe80::1:2/10", new NpgsqlInet(IPAddress.Parse("fe80::1:2"), 10)),
            ("::1/0", new NpgsqlInet(IPAddress.Parse("::1"), 0))),
        new(nameof(EveryValue.CidrAsNetwork), "cidr",
            ("10.0.0.0/8", IPNetwork.Parse("10.0.0.0/8")),
            ("0.0.0.0/0", IPNetwork.Parse("0.0.0.0/0")),
            ("2001:db8::/32", IPNetwork.Parse("2001:db8::/32")),
            ("::1", IPNetwork.Parse("::1/128"))),
        new(nameof(EveryValue.CidrAsInet), "cidr",
            ("10.0.0.0/8", new NpgsqlInet(IPAddress.Parse("10.0.0.0"), 8)),
            ("0.0.0.0/0", new NpgsqlInet(IPAddress.Any, 0)),
            ("2001:db8::/32", new NpgsqlInet(IPAddress.Parse("2001:db8::"), 32)),
            ("::1", new NpgsqlInet(IPAddress.IPv6Loopback, 128))),
        new(nameof(EveryValue.MacaddrAsAddress), "macaddr",
            ("08:00:2b:01:02:03", PhysicalAddress.Parse("08-00-2B-01-02-03")),
            ("00:00:00:00:00:00", PhysicalAddress.Parse("00-00-00-00-00-00")),
            ("ff:ff:ff:ff:ff:ff", PhysicalAddress.Parse("FF-FF-FF-FF-FF-FF")),
            ("a0:b1:c2:d3:e4:f5", PhysicalAddress.Parse("A0-B1-C2-D3-E4-F5"))),
        new(nameof(EveryValue.WideMacaddrAsAddress), "macaddr8",
            ("08:00:2b:01:02:03", PhysicalAddress.Parse("08-00-2B-FF-FE-01-02-03")),
            ("00:00:00:00:00:00:00:00", PhysicalAddress.Parse("00-00-00-00-00-00-00-00")),
            ("ff:ff:ff:ff:ff:ff:ff:ff", PhysicalAddress.Parse("FF-FF-FF-FF-FF-FF-FF-FF")),
            ("a0:b1:c2:d3:e4:f5:06:17", PhysicalAddress.Parse("A0-B1-C2-D3-E4-F5-06-17"))),
    ];
}
