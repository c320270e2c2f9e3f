using System.Net;
using System.Net.NetworkInformation;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Network;

namespace TypedCdc.Tests.Values.Network;

public sealed class NetworkValueTests
{
    private static readonly Reader<IPAddress> Address = IPAddressValue.Read;
    private static readonly Reader<NpgsqlInet> Inet = InetValue.Read;
    private static readonly Reader<IPNetwork> Network = IPNetworkValue.Read;
    private static readonly Reader<PhysicalAddress> Mac = PhysicalAddressValue.Read;

    [Theory]
    [InlineData("02200004C0A80001", "192.168.0.1")]
    [InlineData("0220000400000000", "0.0.0.0")]
    [InlineData("02200004FFFFFFFF", "255.255.255.255")]
    [InlineData("0380001000000000000000000000000000000000", "::")]
    [InlineData("0380001000000000000000000000000000000001", "::1")]
    [InlineData("03800010FE800000000000000000000000000000", "fe80::")]
    [InlineData("0380001020010DB8000000000000000000000001", "2001:db8::1")]
    [InlineData("0380001020010DB8000000010000000000000001", "2001:db8:0:1::1")]
    [InlineData("0380001020010DB8000100020003000400050006", "2001:db8:1:2:3:4:5:6")]
    [InlineData("0380001000000000000000000000FFFFC0A80001", "::ffff:192.168.0.1")]
    [InlineData("03800010000000000000000000000000C0A80001", "::192.168.0.1")]
    [InlineData("03800010000100000000000000000000C0A80001", "1::192.168.0.1")]
    [InlineData("03800010ABCD0000000000000000000000000000", "ABCD:0:0:0:0:0:0:0")]
    [InlineData("0380001000010002000300040005000600070000", "1:2:3:4:5:6:7::")]
    [InlineData("0380001000000002000300040005000600070008", "::2:3:4:5:6:7:8")]
    public void Hosts(string hex, string text)
    {
        var expected = IPAddress.Parse(text);

        Address.Reads(PgTypeOid.Inet, hex, text, expected);
        Inet.Reads(PgTypeOid.Inet, hex, text, new NpgsqlInet(expected));
    }

    [Theory]
    [InlineData("02180004C0A80001", "192.168.0.1/24", "192.168.0.1", 24)]
    [InlineData("02000004C0A80001", "192.168.0.1/0", "192.168.0.1", 0)]
    [InlineData("0340001020010DB8000000000000000000000001", "2001:db8::1/64", "2001:db8::1", 64)]
    [InlineData("0320001000000000000000000000000000000001", "::1/32", "::1", 32)]
    public void A_mask_does_not_fit_an_address(string hex, string text, string address, byte prefixLength)
    {
        Inet.Reads(PgTypeOid.Inet, hex, text, new NpgsqlInet(IPAddress.Parse(address), prefixLength));
        Address.Refuses(PgTypeOid.Inet, hex, text, ValueStatus.Inexact);
    }

    [Theory]
    [InlineData("021801040A000000", "10.0.0.0/24")]
    [InlineData("0200010400000000", "0.0.0.0/0")]
    [InlineData("022001040A000001", "10.0.0.1/32")]
    [InlineData("0308011020000000000000000000000000000000", "2000::/8")]
    [InlineData("0300011000000000000000000000000000000000", "::/0")]
    [InlineData("0380011000000000000000000000000000000001", "::1/128")]
    public void Networks(string hex, string text)
    {
        var expected = IPNetwork.Parse(text);

        Network.Reads(PgTypeOid.Cidr, hex, text, expected);
        Inet.Reads(PgTypeOid.Cidr, hex, text, new NpgsqlInet(expected.BaseAddress, (byte)expected.PrefixLength));
        Address.Refuses(PgTypeOid.Cidr, hex, text, ValueStatus.Malformed);
        Network.Refuses(PgTypeOid.Inet, hex, text, ValueStatus.Malformed);
    }

    [Theory]
    [InlineData("021801040A000001", "10.0.0.1/24")]
    [InlineData("021801040A0000", "10.0.0/24")]
    [InlineData("0218010C0A000000", "10.0.0.0")]
    [InlineData("022101040A000000", "10.0.0.0/33")]
    [InlineData("03000110000000000000000000000000000000FF", "::ff/0")]
    [InlineData("0381011000000000000000000000000000000000", "::/129")]
    [InlineData("02180004C0A80000", "192.168.0.0/24 ")]
    [InlineData("042001040A000001", "10.0.0.1/032x")]
    [InlineData("02800110000000000000000000000000000000FF", "/0")]
    [InlineData("032001040A000001", "10.0.0.1/-1")]
    [InlineData("", "")]
    public void No_networks(string hex, string text)
    {
        Network.Refuses(PgTypeOid.Cidr, hex, text, ValueStatus.Malformed);
        Inet.Refuses(PgTypeOid.Cidr, hex, text, ValueStatus.Malformed);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.256")]
    [InlineData("01.2.3.4")]
    [InlineData("1.2.3.4/33")]
    [InlineData("0x1.2.3.4")]
    [InlineData("1..3.4")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1:")]
    [InlineData(":1")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7::8")]
    [InlineData("::1:2:3:4:5:6:7:8")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("fe80::1%1")]
    [InlineData("[::1]")]
    [InlineData("::1.2.3")]
    [InlineData("::1.2.3.4:5")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    public void No_addresses(string text)
    {
        Assert.Equal(ValueStatus.Malformed, Address.Text(PgTypeOid.Inet, text, out _));
        Assert.Equal(ValueStatus.Malformed, Inet.Text(PgTypeOid.Inet, text, out _));
    }

    [Fact]
    public void Hardware_addresses()
    {
        Mac.Reads(PgTypeOid.Macaddr, "08002B0102FF", "08:00:2b:01:02:ff", new PhysicalAddress([0x08, 0x00, 0x2B, 0x01, 0x02, 0xFF]));
        Mac.Reads(PgTypeOid.Macaddr8, "08002BFFFE0102FF", "08:00:2b:ff:fe:01:02:ff", new PhysicalAddress([0x08, 0x00, 0x2B, 0xFF, 0xFE, 0x01, 0x02, 0xFF]));
        Mac.Refuses(PgTypeOid.Macaddr, "08002BFFFE0102FF", "08:00:2b:ff:fe:01:02:ff", ValueStatus.Malformed);
        Mac.Refuses(PgTypeOid.Macaddr8, "08002B0102FF", "08:00:2b:01:02:ff", ValueStatus.Malformed);
        Mac.Refuses(PgTypeOid.Macaddr, "", "08-00-2b-01-02-ff", ValueStatus.Malformed);
        Mac.Refuses(PgTypeOid.Macaddr, "08002B0102", "08:00:2b:01:02:f ", ValueStatus.Malformed);
        Mac.Refuses(PgTypeOid.Inet, "02200004C0A80001", "192.168.0.1", ValueStatus.Malformed);
    }
}
