namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>Orders names as people do: numbers by their value, V2 before V10, and letters whatever their case.</summary>
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

    /// <summary>Numbers of any length: without zeros in front, the longer is the greater.</summary>
    private static int CompareNumbers(string x, ref int a, string y, ref int b)
    {
        var (startX, endX) = Number(x, a);
        var (startY, endY) = Number(y, b);
        a = endX;
        b = endY;
        var byLength = (endX - startX).CompareTo(endY - startY);
        return byLength != 0 ? byLength : string.CompareOrdinal(x, startX, y, startY, endX - startX);
    }

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
