using System.Globalization;
using TypedCdc.IntegrationTests.Values.Composed;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Writes arrays of several dimensions, or with bounds of their own, as the server does.</summary>
internal static class ShapedText
{
    public static string Of(object value) => value switch
    {
        PgArray<int?> array => Of(array),
        PgArray<string?> array => Of(array),
        Array array => Nested([.. Enumerable.Range(0, array.Rank).Select(array.GetLength)], [.. array.Cast<object?>().Select(Element)]),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Of<T>(PgArray<T> array)
    {
        var bounds = string.Concat(array.Lengths.Zip(array.LowerBounds, (length, lower) => string.Create(CultureInfo.InvariantCulture, $"[{lower}:{lower + length - 1}]")));
        return (array.LowerBounds.All(bound => bound == 1) ? "" : bounds + "=")
            + Nested([.. array.Lengths], [.. array.Select(element => Element(element))]);
    }

    private static string Element(object? element) => ServerText.Element(ServerText.Of(element));

    private static string Nested(ReadOnlySpan<int> lengths, string[] elements)
    {
        if (elements.Length == 0)
        {
            return "{}";
        }

        if (lengths.Length > 1)
        {
            var inner = lengths[1..].ToArray();
            elements = [.. elements.Chunk(elements.Length / lengths[0]).Select(part => Nested(inner, part))];
        }

        return $"{{{string.Join(',', elements)}}}";
    }
}
