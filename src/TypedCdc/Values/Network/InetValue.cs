using NpgsqlTypes;

namespace TypedCdc.Values.Network;

/// <summary>Reads inet and cidr as <see cref="NpgsqlInet"/>.</summary>
internal static class InetValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out NpgsqlInet value)
    {
        var status = InetParts.Read(bytes, format, readAs, out var parts);
        value = status == ValueStatus.Ok ? new NpgsqlInet(parts.ToIPAddress(), parts.PrefixLength) : default;
        return status;
    }
}
