using System.Globalization;

namespace TypedCdc.Generators.Checks.Types;

/// <summary>The digits of a numeric that declares them.</summary>
/// <param name="IntegerDigits">The most before the point.</param>
/// <param name="Scale">Those after the point.</param>
/// <remarks>Source: https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL.</remarks>
internal sealed record NumericSize(int IntegerDigits, int Scale)
{
    /// <summary>All that a value can have.</summary>
    public int Digits => IntegerDigits + Scale;

    /// <summary>The digits, or null where the type declares none and takes any number of them.</summary>
    public static NumericSize? Of(WireType type)
    {
        if (type.Modifiers.Count == 0 || !TryParse(type.Modifiers[0], out var precision))
        {
            return null;
        }

        // A scale below zero rounds before the point; one beyond the precision leaves zeros after it.
        var scale = type.Modifiers.Count > 1 && TryParse(type.Modifiers[1], out var declared) ? declared : 0;
        return new NumericSize(Math.Max(precision - scale, 0), Math.Max(scale, 0));
    }

    private static bool TryParse(string text, out int value) =>
        int.TryParse(text.Replace(" ", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
