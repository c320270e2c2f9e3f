using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Migrations;

/// <summary>Numbers in names of migrations that are dates, with or without a time: 20240131, 20240131120000, 2024-01-31-120000.</summary>
internal static class Timestamp
{
    /// <summary>Of a date with a time.</summary>
    public const int DigitsOfSecond = 14;

    private const int DigitsOfDay = 8;

    /// <summary>Whether the number that starts there is a day of the years 1900 to 2099, perhaps with a time behind it.</summary>
    public static bool IsAt(string text, int start, int end) =>
        end - start >= DigitsOfDay
        && text[start] is '1' or '2'
        && (text[start] == '1' ? text[start + 1] == '9' : text[start + 1] == '0')
        && Two(text, start + 4) is >= 1 and <= 12
        && Two(text, start + 6) is >= 1 and <= 31;

    /// <summary>Takes the hyphens out of timestamps as Diesel writes and compares them, so that both of its forms can stand beside each other.</summary>
    /// <remarks>Source: https://docs.rs/diesel_migrations: the version is what stands before the first underscore, without hyphens.</remarks>
    public static string WithoutHyphens(string path)
    {
        for (var start = path.IndexOf('-') - 4; start >= 0; start = NextHyphen(path, start + 5) - 4)
        {
            if ((start == 0 || path[start - 1] is '/' or '\\') && IsHyphenated(path, start))
            {
                path = path.Remove(start + 10, 1).Remove(start + 7, 1).Remove(start + 4, 1);
            }
        }

        return path;
    }

    private static int NextHyphen(string path, int from) => from < path.Length ? path.IndexOf('-', from) : -1;

    /// <summary><c>2024-01-31-120000</c>.</summary>
    private static bool IsHyphenated(string path, int start)
    {
        const string Form = "0000-00-00-000000";
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

    private static int Two(string text, int position) => ((text[position] - '0') * 10) + text[position + 1] - '0';
}
