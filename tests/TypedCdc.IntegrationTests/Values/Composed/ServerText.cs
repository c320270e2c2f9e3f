using System.Collections;
using System.Globalization;
using NpgsqlTypes;
using TypedCdc.IntegrationTests.Values.Scalars;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Writes what was read as the server writes it as text, with dates in ISO style and instants in UTC.</summary>
/// <remarks>Only for numbers that the server does not write in scientific notation.</remarks>
internal static class ServerText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        _ when ScalarText.Of(value) is { } scalar => scalar,
        bool truth => truth ? "t" : "f",
        string text => text,
        Mood mood => mood switch { Mood.SoSo => "so so", Mood.Sad => "SAD", _ => "happy" },
        byte[] bytes => @"\x" + Convert.ToHexString(bytes).ToLowerInvariant(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFzz", CultureInfo.InvariantCulture),
        IComposite composite => $"({string.Join(',', composite.Fields().Select(field => Field(Of(field))))})",
        IEnumerable elements => OfArray(elements),
        _ when OfRange(value) is { } range => range,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string OfArray(IEnumerable elements)
    {
        var items = elements.Cast<object?>().ToList();
        return items is [{ } first, ..] && IsMultirange(elements) && OfRange(first) is not null
            ? $"{{{string.Join(',', items.Select(Of))}}}"
            : $"{{{string.Join(',', items.Select(item => Element(Of(item))))}}}";
    }

    /// <summary>Arrays of ranges are read as arrays, multiranges as lists, in the tests that use this.</summary>
    private static bool IsMultirange(IEnumerable elements) => elements is IList and not Array;

    private static string? OfRange(object value) => value switch
    {
        NpgsqlRange<int> range => Range(range),
        NpgsqlRange<long> range => Range(range),
        NpgsqlRange<decimal> range => Range(range),
        NpgsqlRange<double> range => Range(range),
        NpgsqlRange<PgNumeric> range => Range(range),
        NpgsqlRange<DateTime> range => Range(range),
        NpgsqlRange<DateTimeOffset> range => Range(range),
        NpgsqlRange<DateOnly> range => Range(range),
        NpgsqlRange<string> range => Range(range),
        NpgsqlRange<Mood?> range => Range(range),
        NpgsqlRange<Spot?> range => Range(range),
        _ => null,
    };

    private static string Range<T>(NpgsqlRange<T> range) => range.IsEmpty
        ? "empty"
        : (range.LowerBoundIsInclusive ? "[" : "(")
            + (range.LowerBoundInfinite ? "" : Bound(Of(range.LowerBound)!)) + ","
            + (range.UpperBoundInfinite ? "" : Bound(Of(range.UpperBound)!))
            + (range.UpperBoundIsInclusive ? "]" : ")");

    private static string Bound(string text) => Quoted(text, "\"\\()[],", doubled: true);

    private static string Field(string? text) => text is null ? "" : Quoted(text, "\"\\(),", doubled: true);

    /// <summary>An element as it stands in an array.</summary>
    public static string Element(string? text) => text switch
    {
        null => "NULL",
        _ when text.Equals("NULL", StringComparison.OrdinalIgnoreCase) => $"\"{text}\"",
        _ => Quoted(text, "\"\\{},", doubled: false),
    };

    private static string Quoted(string text, string special, bool doubled)
    {
        if (text.Length > 0 && text.AsSpan().IndexOfAny(special) < 0 && text.AsSpan().IndexOfAny(" \t\n\r\v\f") < 0)
        {
            return text;
        }

        var quote = doubled ? "\"\"" : "\\\"";
        return $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", quote, StringComparison.Ordinal)}\"";
    }
}
