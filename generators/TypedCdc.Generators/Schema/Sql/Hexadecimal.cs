namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Hexadecimal and octal digits of escapes.</summary>
internal static class Hexadecimal
{
    /// <summary>Whether there are that many digits.</summary>
    public static bool TryRead(string text, int position, int digits, int end, out int value)
    {
        value = 0;
        if (position + digits > end)
        {
            return false;
        }

        for (var i = 0; i < digits; i++)
        {
            var digit = Digit(text[position + i]);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        return true;
    }

    /// <summary>How many digits of the base there are, at most so many, and what they say.</summary>
    public static int ReadUpTo(string text, int position, int most, int radix, int end, out int value)
    {
        value = 0;
        var count = 0;
        while (count < most && position + count < end && Digit(text[position + count]) is var digit and >= 0 && digit < radix)
        {
            value = (value * radix) + digit;
            count++;
        }

        return count;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
