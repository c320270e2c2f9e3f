using System.Text;
using System.Text.Unicode;
using TypedCdc.Values.Bits;
using TypedCdc.Values.Extensions;
using TypedCdc.Values.Identifiers;
using TypedCdc.Values.Numbers;
using TypedCdc.Values.TextSearch;

namespace TypedCdc.Values.Text;

/// <summary>Reads every type whose values are text as <see cref="string"/>.</summary>
internal static class StringValue
{
    /// <summary>Stands before text that is sent as binary by a type which might get a better form one day.</summary>
    private const byte VersionOfText = 1;

    private const int ShortText = 512;

    /// <summary>The longest string that the runtime can make; the server's longest value is a little longer.</summary>
    private const int MaxLength = 0x3FFFFFDF;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out string value)
    {
        value = "";
        switch (readAs)
        {
            case PgTypeOid.Text or PgTypeOid.Varchar or PgTypeOid.Bpchar or PgTypeOid.Name
                or PgTypeOid.Xml or PgTypeOid.Json or PgTypeOid.Unknown or PgTypeOid.Refcursor:
                return ReadUtf8(bytes, out value);
            case PgTypeOid.Jsonb or PgTypeOid.Jsonpath:
                if (format == ValueFormat.Text)
                {
                    return ReadUtf8(bytes, out value);
                }

                return bytes.StartsWith(VersionOfText) ? ReadUtf8(bytes[1..], out value) : ValueStatus.Malformed;
            case PgTypeOid.TsVector or PgTypeOid.TsQuery or PgTypeOid.PgSnapshot or PgTypeOid.TxidSnapshot or ExtensionFormat.Hstore:
                return format == ValueFormat.Text ? ReadUtf8(bytes, out value) : Write(bytes, readAs, out value);
            case PgTypeOid.Bit or PgTypeOid.Varbit:
                return ReadBits(bytes, format, readAs, out value);
            case PgTypeOid.Numeric:
                return ReadNumeric(bytes, format, out value);
            case PgTypeOid.Char:
                var status = SingleByteChar.Read(bytes, format, out var code);
                value = status == ValueStatus.Ok ? SingleByteChar.ToText(code) : "";
                return status;
            default:
                return ValueStatus.Malformed;
        }
    }

    /// <summary>Writes a type that is no text in binary, as the server does.</summary>
    private static ValueStatus Write(ReadOnlySpan<byte> bytes, uint readAs, out string value)
    {
        value = "";
        var writer = new Utf8Writer(stackalloc byte[ShortText]);
        try
        {
            var status = readAs switch
            {
                PgTypeOid.TsVector => TsVectorText.Write(bytes, ref writer),
                PgTypeOid.TsQuery => TsQueryText.Write(bytes, ref writer),
                ExtensionFormat.Hstore => HstoreText.Write(bytes, ref writer),
                _ => SnapshotText.Write(bytes, ref writer),
            };
            return status == ValueStatus.Ok ? ReadUtf8(writer.Text, out value) : status;
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static ValueStatus ReadBits(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out string value)
    {
        value = "";
        var status = BitString.Open(bytes, format, readAs, out var bits);
        if (status == ValueStatus.Ok && bits.Count > MaxLength)
        {
            return ValueStatus.OutOfRange;
        }

        value = status == ValueStatus.Ok ? bits.ToText() : "";
        return status;
    }

    private static ValueStatus ReadNumeric(ReadOnlySpan<byte> bytes, ValueFormat format, out string value)
    {
        var status = NumericDigits.Read(bytes, format, out var digits);
        using (digits)
        {
            value = status == ValueStatus.Ok ? Encoding.ASCII.GetString(digits.Text) : "";
            return status;
        }
    }

    private static ValueStatus ReadUtf8(ReadOnlySpan<byte> bytes, out string value)
    {
        value = "";
        if (!Utf8.IsValid(bytes))
        {
            return ValueStatus.Malformed;
        }

        if (bytes.Length > MaxLength && Encoding.UTF8.GetCharCount(bytes) > MaxLength)
        {
            return ValueStatus.OutOfRange;
        }

        value = Encoding.UTF8.GetString(bytes);
        return ValueStatus.Ok;
    }
}
