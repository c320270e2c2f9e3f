using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>Numbers in names of migrations that are dates, with or without a time: 20240131, 20240131120000, 2024-01-31-120000.</summary>
internal static class Timestamp
{
    /// <summary>Of a date with a time.</summary>
    public const int DigitsOfSecond = 14;

    private const string Form = "0000-00-00-000000";
    private const int DigitsOfDay = 8;
    private const int DigitsOfMinute = 12;

    /// <summary>Whether the number that starts there is of the years 1900 to 2099. What is as long as one with a time need not be a day: some count on with it.</summary>
    public static bool IsAt(string text, int start, int end) =>
        end - start >= DigitsOfDay
        && Two(text, start) is 19 or 20
        && (end - start >= DigitsOfMinute || (Two(text, start + 4) is >= 1 and <= 12 && Two(text, start + 6) is >= 1 and <= 31));

    /// <summary>Takes the hyphens out of timestamps as Diesel writes and compares them, so that both of its forms can stand beside each other.</summary>
    /// <remarks>Source: https://docs.rs/diesel_migrations: the version is what stands before the first underscore, without hyphens.</remarks>
    public static string WithoutHyphens(string path)
    {
        for (var start = path.IndexOf('-') - 4; start >= 0; start = NextHyphen(path, start + 5) - 4)
        {
            if ((start == 0 || path[start - 1] is '/' or '\\') && IsHyphenated(path, start))
            {
                path = HasNumber(path, start + Form.Length) ? path.Remove(start + Form.Length, 1) : path;
                path = path.Remove(start + 10, 1).Remove(start + 7, 1).Remove(start + 4, 1);
            }
        }

        return path;
    }

    private static int NextHyphen(string path, int from) => from < path.Length ? path.IndexOf('-', from) : -1;

    /// <summary><c>2024-01-31-120000</c>.</summary>
    private static bool IsHyphenated(string path, int start)
    {
        if (start + Form.Length > path.Length)
        {
            return false;
        }

        for (var i = 0; i < Form.Length; i++)
        {
            if (Form[i] == '-' ? path[start + i] != '-' : !Characters.IsDigit(path[start + i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The <c>-0001</c> that tells migrations of one second apart.</summary>
    private static bool HasNumber(string path, int position) =>
        position + 1 < path.Length && path[position] == '-' && Characters.IsDigit(path[position + 1]);

    private static int Two(string text, int position) => ((text[position] - '0') * 10) + text[position + 1] - '0';
}
