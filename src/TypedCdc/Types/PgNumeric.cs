using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc;

/// <summary>
/// Any value of the type numeric, without loss: NaN, the infinities, and numbers of up to 131072 digits before the point
/// and 16383 after it, with the scale that the server shows.
/// </summary>
/// <remarks>
/// Compared as PostgreSQL does: scales do not matter, NaN is equal to itself and greater than all else. Source:
/// https://www.postgresql.org/docs/current/datatype-numeric.html.
/// </remarks>
public readonly struct PgNumeric : IEquatable<PgNumeric>, IComparable<PgNumeric>
{
    private const string NaNText = "NaN";
    private const string InfinityText = "Infinity";

    private readonly string? _text;

    private PgNumeric(string text) => _text = text;

    /// <summary>Not a number.</summary>
    public static PgNumeric NaN { get; } = new(NaNText);

    /// <summary>Positive infinity, which PostgreSQL 14 and later have.</summary>
    public static PgNumeric PositiveInfinity { get; } = new(InfinityText);

    /// <summary>Negative infinity, which PostgreSQL 14 and later have.</summary>
    public static PgNumeric NegativeInfinity { get; } = new("-" + InfinityText);

    /// <summary>Whether this is <see cref="NaN"/>.</summary>
    public bool IsNaN => Text == NaNText;

    /// <summary>Whether this is a number and neither infinity.</summary>
    public bool IsFinite => char.IsAsciiDigit(Text[^1]);

    /// <summary>Digits after the point, zeros at the end included; 0 for what is not finite.</summary>
    public int Scale => Text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? Text.Length - point - 1 : 0;

    private string Text => _text ?? "0";

    private int Rank => IsNaN ? 2 : IsFinite ? 0 : Text[0] == '-' ? -1 : 1;

    /// <summary>Whether two values are equal.</summary>
    public static bool operator ==(PgNumeric left, PgNumeric right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(PgNumeric left, PgNumeric right) => !left.Equals(right);

    /// <summary>Whether one value is less than another.</summary>
    public static bool operator <(PgNumeric left, PgNumeric right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is greater than another.</summary>
    public static bool operator >(PgNumeric left, PgNumeric right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is less than another or equal to it.</summary>
    public static bool operator <=(PgNumeric left, PgNumeric right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is greater than another or equal to it.</summary>
    public static bool operator >=(PgNumeric left, PgNumeric right) => left.CompareTo(right) >= 0;

    /// <summary>The same value; every decimal is a numeric.</summary>
    public static implicit operator PgNumeric(decimal value) => new(Canonical(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same value as a decimal.</summary>
    /// <exception cref="OverflowException">A decimal cannot hold it exactly.</exception>
    public static explicit operator decimal(PgNumeric value) => value.TryGetDecimal(out var number)
        ? number
        : throw new OverflowException($"A decimal cannot hold {value.Shortened()} exactly.");

    /// <summary>Reads a numeric as PostgreSQL writes it.</summary>
    /// <param name="text">Digits, perhaps with a sign and a fraction; or NaN, Infinity, -Infinity.</param>
    /// <exception cref="FormatException">It is no numeric.</exception>
    public static PgNumeric Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value) ? value : throw new FormatException("The text is no numeric as PostgreSQL writes it.");
    }

    /// <summary>Reads a numeric as PostgreSQL writes it, if it is one.</summary>
    /// <param name="text">Digits, perhaps with a sign and a fraction; or NaN, Infinity, -Infinity.</param>
    /// <param name="value">The numeric.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PgNumeric value)
    {
        value = default;
        if (text is null || !NumericText.IsNumeric(Encoding.UTF8.GetBytes(text)))
        {
            return false;
        }

        value = new PgNumeric(Canonical(text));
        return true;
    }

    /// <summary>Gives the value as a decimal, with its scale as far as there is room, if a decimal holds it exactly.</summary>
    /// <param name="value">The decimal.</param>
    public bool TryGetDecimal(out decimal value) =>
        NumericText.Read(Encoding.ASCII.GetBytes(Text), out value) == ValueStatus.Ok;

    /// <summary>Gives the value as an integer, if it is one.</summary>
    /// <param name="value">The integer.</param>
    public bool TryGetBigInteger(out BigInteger value) =>
        BigIntegerValue.Read(Encoding.ASCII.GetBytes(Text), ValueFormat.Text, PgTypeOid.Numeric, out value) == ValueStatus.Ok;

    /// <summary>The nearest double; an infinity where the value is beyond all of them.</summary>
    public double ToDouble() => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(PgNumeric other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PgNumeric other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text.Contains('.', StringComparison.Ordinal) ? Text.AsSpan().TrimEnd('0').TrimEnd('.') : Text);

    /// <inheritdoc/>
    public int CompareTo(PgNumeric other)
    {
        if (!IsFinite || !other.IsFinite)
        {
            return Rank.CompareTo(other.Rank);
        }

        var isNegative = Text[0] == '-';
        if (isNegative != (other.Text[0] == '-'))
        {
            return isNegative ? -1 : 1;
        }

        var order = CompareMagnitudes(isNegative ? Text.AsSpan(1) : Text, isNegative ? other.Text.AsSpan(1) : other.Text);
        return isNegative ? -order : order;
    }

    /// <summary>The value as PostgreSQL's <c>::text</c> writes it.</summary>
    public override string ToString() => Text;

    /// <summary>Wraps a text that the server wrote.</summary>
    internal static PgNumeric OfCheckedText(string text) => new(Canonical(text));

    /// <summary>Drops zeros at the start and the sign of zero, as the server does.</summary>
    private static string Canonical(string text)
    {
        if (!char.IsAsciiDigit(text[^1]))
        {
            return text;
        }

        var isNegative = text[0] == '-';
        var digits = isNegative ? text.AsSpan(1) : text;
        while (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')
        {
            digits = digits[1..];
        }

        isNegative &= digits.ContainsAnyInRange('1', '9');
        return digits.Length + (isNegative ? 1 : 0) == text.Length ? text : isNegative ? $"-{digits}" : digits.ToString();
    }

    private static int CompareMagnitudes(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var leftInteger = IntegerPart(left);
        var rightInteger = IntegerPart(right);
        if (leftInteger.Length != rightInteger.Length)
        {
            return leftInteger.Length.CompareTo(rightInteger.Length);
        }

        var order = leftInteger.SequenceCompareTo(rightInteger);
        return Math.Sign(order != 0 ? order : Fraction(left).SequenceCompareTo(Fraction(right)));
    }

    private static ReadOnlySpan<char> IntegerPart(ReadOnlySpan<char> digits) =>
        digits.IndexOf('.') is var point and >= 0 ? digits[..point] : digits;

    private static ReadOnlySpan<char> Fraction(ReadOnlySpan<char> digits) =>
        digits.IndexOf('.') is var point and >= 0 ? digits[(point + 1)..].TrimEnd('0') : [];

    private string Shortened() => Text.Length > 40 ? $"{Text.AsSpan(0, 40)}…" : Text;
}
