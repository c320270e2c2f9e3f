using System.Globalization;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Brings the modifiers of built-in types into the form that PostgreSQL keeps.</summary>
internal static class TypeModifiers
{
    private const int MostFractionalDigits = 6;

    public static IReadOnlyList<string> Normalise(ObjectKey type, IReadOnlyList<string> modifiers)
    {
        if (modifiers.Count == 0 || type.Schema != BuiltInTypes.Schema)
        {
            return modifiers;
        }

        var numbers = modifiers.Select(Number);
        return type.Name switch
        {
            "numeric" when modifiers.Count == 1 => [.. numbers, "0"],
            "time" or "timetz" or "timestamp" or "timestamptz" or "interval" => [.. numbers.Select(AtMostSix)],
            _ => [.. numbers],
        };
    }

    private static string Number(string modifier) =>
        int.TryParse(modifier.Replace(" ", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : modifier;

    private static string AtMostSix(string modifier) =>
        int.TryParse(modifier, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > MostFractionalDigits ? "6" : modifier;
}
