using System.Buffers;

namespace TypedCdc.Values.Text;

/// <summary>Reads bytea, and the UTF-8 of json and jsonb, as an array of <see cref="byte"/>.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/datatype-binary.html (hex and escape format).</remarks>
internal static class BytesValue
{
    private const byte Backslash = (byte)'\\';

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out byte[] value)
    {
        value = [];
        if (readAs != PgTypeOid.Bytea)
        {
            var status = JsonText.Read(bytes, format, readAs, out var text);
            value = status == ValueStatus.Ok ? text.ToArray() : [];
            return status;
        }

        if (format == ValueFormat.Binary)
        {
            value = bytes.ToArray();
            return ValueStatus.Ok;
        }

        return bytes.StartsWith(@"\x"u8) ? ReadHex(bytes[2..], out value) : ReadEscaped(bytes, out value);
    }

    private static ValueStatus ReadHex(ReadOnlySpan<byte> hex, out byte[] value)
    {
        value = [];
        var decoded = hex.IsEmpty ? [] : GC.AllocateUninitializedArray<byte>(hex.Length / 2);
        if (Convert.FromHexString(hex, decoded, out _, out _) != OperationStatus.Done)
        {
            return ValueStatus.Malformed;
        }

        value = decoded;
        return ValueStatus.Ok;
    }

    private static ValueStatus ReadEscaped(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = [];
        if (!TryUnescape(text, [], out var length))
        {
            return ValueStatus.Malformed;
        }

        if (length != 0)
        {
            value = GC.AllocateUninitializedArray<byte>(length);
            TryUnescape(text, value, out _);
        }

        return ValueStatus.Ok;
    }

    /// <summary>Counts the bytes of <paramref name="text"/>, and writes them where <paramref name="destination"/> has room.</summary>
    private static bool TryUnescape(ReadOnlySpan<byte> text, Span<byte> destination, out int length)
    {
        length = 0;
        while (!text.IsEmpty)
        {
            int taken;
            var one = text[0];
            if (one != Backslash)
            {
                taken = one is >= 0x20 and <= 0x7E ? 1 : 0;
            }
            else if (text.Length > 1 && text[1] == Backslash)
            {
                taken = 2;
            }
            else
            {
                taken = OctalEscape.TryRead(text, out one) ? OctalEscape.Length : 0;
            }

            if (taken == 0)
            {
                return false;
            }

            if (length < destination.Length)
            {
                destination[length] = one;
            }

            length++;
            text = text[taken..];
        }

        return true;
    }
}
