namespace TypedCdc.Values.Text;

/// <summary>A byte written as a backslash and three octal digits.</summary>
internal static class OctalEscape
{
    /// <summary>Bytes of text that one escape takes.</summary>
    public const int Length = 4;

    /// <summary>Reads the escape at the start of <paramref name="text"/>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out byte value)
    {
        value = 0;
        if (text.Length < Length || text[0] != '\\'
            || text[1] is < (byte)'0' or > (byte)'3'
            || text[2] is < (byte)'0' or > (byte)'7'
            || text[3] is < (byte)'0' or > (byte)'7')
        {
            return false;
        }

        value = (byte)(((text[1] - '0') << 6) | ((text[2] - '0') << 3) | (text[3] - '0'));
        return true;
    }
}
