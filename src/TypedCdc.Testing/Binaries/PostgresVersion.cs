using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedCdc.Testing.Binaries;

/// <summary>Reads what <c>postgres --version</c> writes.</summary>
internal static partial class PostgresVersion
{
    /// <summary>The version in, for example, <c>postgres (PostgreSQL) 18.4</c> or <c>… 19beta1</c> (19.0).</summary>
    public static Version? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var minor = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return new Version(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), minor);
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d{1,4})(?:\.(\d{1,4}))?")]
    private static partial Regex Pattern();
}
