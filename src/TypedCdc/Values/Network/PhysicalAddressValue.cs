using System.Buffers.Text;
using System.Net.NetworkInformation;

namespace TypedCdc.Values.Network;

/// <summary>Reads macaddr and macaddr8 as <see cref="PhysicalAddress"/>.</summary>
/// <remarks>Source: macaddr_out and macaddr8_out in PostgreSQL src/backend/utils/adt/mac.c and mac8.c.</remarks>
internal static class PhysicalAddressValue
{
    private const int MacaddrLength = 6;
    private const int Macaddr8Length = 8;

    /// <summary>Two digits and, but for the last, a colon.</summary>
    private const int CharactersPerByte = 3;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out PhysicalAddress value)
    {
        value = PhysicalAddress.None;
        var length = readAs switch
        {
            PgTypeOid.Macaddr => MacaddrLength,
            PgTypeOid.Macaddr8 => Macaddr8Length,
            _ => 0,
        };
        Span<byte> address = stackalloc byte[length];
        var read = length != 0 && (format == ValueFormat.Binary
            ? bytes.Length == length && bytes.TryCopyTo(address)
            : TryText(bytes, address));
        if (!read)
        {
            return ValueStatus.Malformed;
        }

        value = new PhysicalAddress(address.ToArray());
        return ValueStatus.Ok;
    }

    /// <summary>Reads <c>08:00:2b:01:02:03</c>.</summary>
    private static bool TryText(ReadOnlySpan<byte> text, Span<byte> address)
    {
        if (text.Length != (address.Length * CharactersPerByte) - 1)
        {
            return false;
        }

        for (var i = 0; i < address.Length; i++)
        {
            var at = i * CharactersPerByte;
            if (!Utf8Parser.TryParse(text.Slice(at, 2), out address[i], out var consumed, 'X') || consumed != 2 || (i > 0 && text[at - 1] != ':'))
            {
                return false;
            }
        }

        return true;
    }
}
