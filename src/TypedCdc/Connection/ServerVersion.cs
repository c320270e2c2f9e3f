using System.Globalization;

namespace TypedCdc.Connection;

/// <summary>Reads the server_version parameter: "15.18", "18.4 (Debian 18.4-1)", "19beta2".</summary>
internal static class ServerVersion
{
    public static int Parse(string? version)
    {
        var text = version.AsSpan();
        var major = TakeNumber(ref text);
        if (major is null or > 10_000)
        {
            throw new MalformedMessageException("The server did not report a server_version that begins with a number.");
        }

        if (text.IsEmpty || text[0] != '.')
        {
            return major.Value * 10_000;
        }

        text = text[1..];
        return (major.Value * 10_000) + Math.Min(TakeNumber(ref text) ?? 0, 9_999);
    }

    private static int? TakeNumber(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
        var number = int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : (int?)null;
        text = text[length..];
        return number;
    }
}
