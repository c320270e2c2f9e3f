namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>
/// Orders names as people do: numbers by their value, V2 before V10, but a day and a time as such, 20240131 behind 20231231235959;
/// and letters whatever their case.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int a = 0, b = 0;
        while (a < x.Length && b < y.Length)
        {
            var order = IsDigit(x[a]) && IsDigit(y[b])
                ? CompareNumbers(x, ref a, y, ref b)
                : Rank(x[a++]).CompareTo(Rank(y[b++]));
            if (order != 0)
            {
                return order;
            }
        }

        var rest = (x.Length - a).CompareTo(y.Length - b);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    /// <summary>Numbers of any length: without zeros in front, the longer is the greater, unless both are dates.</summary>
    private static int CompareNumbers(string x, ref int a, string y, ref int b)
    {
        var (startX, endX) = Number(x, a);
        var (startY, endY) = Number(y, b);
        a = endX;
        b = endY;
        var byLength = Length(x, startX, endX).CompareTo(Length(y, startY, endY));
        if (byLength != 0)
        {
            return byLength;
        }

        // A day alone comes behind its times, as it does where names are compared letter by letter; a time, before those that number migrations within it.
        var common = Math.Min(endX - startX, endY - startY);
        var byDigits = string.CompareOrdinal(x, startX, y, startY, common);
        var byRest = (endX - startX).CompareTo(endY - startY);
        return byDigits != 0 ? byDigits : common < Timestamp.DigitsOfSecond ? -byRest : byRest;
    }

    /// <summary>How many digits count: a date is as long as one with a time, so that both can be told apart from other numbers.</summary>
    private static int Length(string text, int start, int end) => Timestamp.IsAt(text, start, end) ? Timestamp.DigitsOfSecond : end - start;

    private static (int Start, int End) Number(string text, int position)
    {
        while (position < text.Length && text[position] == '0')
        {
            position++;
        }

        var end = position;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        return (position, end);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>A folder comes before what is beside it with a longer name; separators are one.</summary>
    private static int Rank(char c) => c is '/' or '\\' ? 1 : char.ToLowerInvariant(c) + 2;
}
