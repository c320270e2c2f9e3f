using System.Globalization;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Writes double precision as the server does: with an exponent where it is below -4 or above 14.</summary>
internal static class DoubleText
{
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var parts = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture).Split('E');
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var digits = shortest.Split('E')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + (exponent is < -4 or > 14 ? Scientific(digits, exponent) : Fixed(digits, exponent));
    }

    private static string Scientific(string digits, int exponent) => string.Create(
        CultureInfo.InvariantCulture,
        $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");

    private static string Fixed(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        digits = digits.PadRight(exponent + 1, '0');
        return digits.Length == exponent + 1 ? digits : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
