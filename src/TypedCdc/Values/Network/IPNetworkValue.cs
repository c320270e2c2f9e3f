using System.Net;

namespace TypedCdc.Values.Network;

/// <summary>Reads cidr as <see cref="IPNetwork"/>.</summary>
internal static class IPNetworkValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out IPNetwork value)
    {
        value = default;
        if (readAs != PgTypeOid.Cidr)
        {
            return ValueStatus.Malformed;
        }

        var status = InetParts.Read(bytes, format, readAs, out var parts);
        if (status == ValueStatus.Ok)
        {
            value = new IPNetwork(parts.ToIPAddress(), parts.PrefixLength);
        }

        return status;
    }
}
