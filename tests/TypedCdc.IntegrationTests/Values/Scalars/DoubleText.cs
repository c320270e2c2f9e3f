using System.Globalization;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Writes floating-point numbers as the server does: with an exponent where they have more places than are exact, or few digits.</summary>
internal static class DoubleText
{
    public static string Of(double value) => Special(value) ?? Digits(value.ToString("R", CultureInfo.InvariantCulture), exactPlaces: 15);

    public static string Of(float value) => Special(value) ?? Digits(value.ToString("R", CultureInfo.InvariantCulture), exactPlaces: 6);

    private static string? Special(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        0 => double.IsNegative(value) ? "-0" : "0",
        _ => null,
    };

    private static string Digits(string shortest, int exactPlaces)
    {
        var sign = shortest[0] == '-' ? "-" : "";
        var parts = shortest.TrimStart('-').Split('E');
        var places = parts[0].Split('.');
        var all = string.Concat(places);
        var digits = all.TrimStart('0');
        var exponent = places[0].Length - 1 - (all.Length - digits.Length) + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        digits = digits.TrimEnd('0');
        return sign + (exponent < -4 || exponent >= exactPlaces ? Scientific(digits, exponent) : Fixed(digits, exponent));
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
