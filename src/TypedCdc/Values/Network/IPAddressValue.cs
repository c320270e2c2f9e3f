using System.Net;

namespace TypedCdc.Values.Network;

/// <summary>Reads the inet of a single host as <see cref="IPAddress"/>.</summary>
internal static class IPAddressValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out IPAddress value)
    {
        value = IPAddress.None;
        if (readAs != PgTypeOid.Inet)
        {
            return ValueStatus.Malformed;
        }

        var status = InetParts.Read(bytes, format, readAs, out var parts);
        if (status != ValueStatus.Ok || !parts.IsHost)
        {
            return status == ValueStatus.Ok ? ValueStatus.Inexact : status;
        }

        value = parts.ToIPAddress();
        return ValueStatus.Ok;
    }
}
