namespace TypedCdc.Values.Text;

/// <summary>The type "char", which is one byte and not a character.</summary>
/// <remarks>
/// Its text is empty for a zero byte, and a backslash with three octal digits for a byte outside ASCII, which older
/// servers, such as PostgreSQL 14, send as it is.
/// Source: charout and charsend in PostgreSQL src/backend/utils/adt/char.c.
/// </remarks>
internal static class SingleByteChar
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, out byte code)
    {
        code = bytes.IsEmpty ? (byte)0 : bytes[0];
        if (format == ValueFormat.Binary)
        {
            return bytes.Length == 1 ? ValueStatus.Ok : ValueStatus.Malformed;
        }

        return bytes.Length switch
        {
            0 => ValueStatus.Ok,
            1 => ValueStatus.Ok,
            _ => OctalEscape.TryRead(bytes, out code) && bytes.Length == OctalEscape.Length && code >= 0x80
                ? ValueStatus.Ok
                : ValueStatus.Malformed,
        };
    }

    public static string ToText(byte code) => code switch
    {
        0 => "",
        < 0x80 => ((char)code).ToString(),
        _ => $@"\{(char)('0' + (code >> 6))}{(char)('0' + ((code >> 3) & 7))}{(char)('0' + (code & 7))}",
    };
}
