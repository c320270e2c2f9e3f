using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TypedCdc.Values.Text;

/// <summary>Reads "char", and text of exactly one UTF-16 unit, as <see cref="char"/>.</summary>
internal static class CharValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out char value)
    {
        value = '\0';
        switch (readAs)
        {
            case PgTypeOid.Char:
                var status = SingleByteChar.Read(bytes, format, out var code);
                value = (char)code;
                return status;
            case PgTypeOid.Bpchar or PgTypeOid.Varchar or PgTypeOid.Text:
                return ReadUtf8(bytes, out value);
            default:
                return ValueStatus.Malformed;
        }
    }

    private static ValueStatus ReadUtf8(ReadOnlySpan<byte> bytes, out char value)
    {
        value = '\0';
        if (!Utf8.IsValid(bytes))
        {
            return ValueStatus.Malformed;
        }

        if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) != OperationStatus.Done
            || consumed != bytes.Length
            || !rune.IsBmp)
        {
            return ValueStatus.OutOfRange;
        }

        value = (char)rune.Value;
        return ValueStatus.Ok;
    }
}
