using System.Buffers.Binary;
using System.Net;

namespace TypedCdc.Values.Network;

/// <summary>The parts of an inet or cidr.</summary>
/// <param name="Address">The address as a number; one of version 4 in the lowest 32 bits.</param>
/// <param name="IsVersion6">Whether it is an IPv6 address.</param>
/// <param name="PrefixLength">Leading bits that make up the network: 32 or 128 for a single host.</param>
/// <remarks>Source: network_send and network_out in PostgreSQL src/backend/utils/adt/network.c.</remarks>
internal readonly record struct InetParts(UInt128 Address, bool IsVersion6, byte PrefixLength)
{
    private const byte Version4Family = 2;
    private const byte Version6Family = 3;
    private const int HeaderLength = 4;
    private const int Version4Length = 4;
    private const int Version6Length = 16;
    private const int BitsPerByte = 8;
    private const int MaxBits = Version6Length * BitsPerByte;

    public bool IsHost => PrefixLength == Bits;

    private int Bits => IsVersion6 ? MaxBits : Version4Length * BitsPerByte;

    private bool HasHostBits => !IsHost && (Address & (UInt128.MaxValue >> (MaxBits - (Bits - PrefixLength)))) != 0;

    /// <summary>Reads an inet or a cidr, of which the latter has no bits outside of its network.</summary>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out InetParts parts)
    {
        parts = default;
        var isCidr = readAs == PgTypeOid.Cidr;
        if (!isCidr && readAs != PgTypeOid.Inet)
        {
            return ValueStatus.Malformed;
        }

        var read = format == ValueFormat.Binary ? TryBinary(bytes, isCidr, out parts) : InetText.TryRead(bytes, isCidr, out parts);
        return read && parts.PrefixLength <= parts.Bits && !(isCidr && parts.HasHostBits)
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }

    public IPAddress ToIPAddress()
    {
        Span<byte> bytes = stackalloc byte[Version6Length];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Address);
        return new IPAddress(IsVersion6 ? bytes : bytes[^Version4Length..]);
    }

    private static bool TryBinary(ReadOnlySpan<byte> bytes, bool isCidr, out InetParts parts)
    {
        parts = default;
        if (bytes.Length < HeaderLength || bytes[2] != (isCidr ? 1 : 0) || bytes[3] != bytes.Length - HeaderLength)
        {
            return false;
        }

        var address = bytes[HeaderLength..];
        switch (bytes[0])
        {
            case Version4Family when address.Length == Version4Length:
                parts = new InetParts(BinaryPrimitives.ReadUInt32BigEndian(address), false, bytes[1]);
                return true;
            case Version6Family when address.Length == Version6Length:
                parts = new InetParts(BinaryPrimitives.ReadUInt128BigEndian(address), true, bytes[1]);
                return true;
            default:
                return false;
        }
    }
}
