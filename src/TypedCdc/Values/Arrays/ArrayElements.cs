using System.Globalization;
using TypedCdc.Metadata;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Arrays;

/// <summary>Reads the elements of an array, or of what is read like one: the ranges of a multirange, the numbers of a vector.</summary>
internal static class ArrayElements
{
    /// <summary>Whether a type can be read as a list.</summary>
    public static bool CanRead<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> =>
        type.Underlying is { Kind: PgTypeKind.Array or PgTypeKind.Multirange or PgTypeKind.Vector, Element: { } element } && TReader.CanRead(element);

    /// <summary>Why the elements cannot be read, where their reader knows.</summary>
    public static Misfit? Misfit<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> =>
        type.Underlying is { Kind: PgTypeKind.Array or PgTypeKind.Multirange or PgTypeKind.Vector, Element: { } element } ? TReader.Misfit(element) : null;

    /// <summary>The labels that are not read, of enums in the elements.</summary>
    public static IEnumerable<UnreadLabels> UnreadLabels<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> =>
        type.Underlying is { Kind: PgTypeKind.Array or PgTypeKind.Multirange or PgTypeKind.Vector, Element: { } element } ? TReader.UnreadLabels(element) : [];

    /// <summary>Whether a type can be read as an array of several dimensions.</summary>
    public static bool CanReadShaped<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> =>
        type.Underlying.Kind == PgTypeKind.Array && CanRead<T, TReader>(type);

    /// <summary>The labels that are not read, of enums in the elements of an array of several dimensions.</summary>
    public static IEnumerable<UnreadLabels> UnreadShapedLabels<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> =>
        type.Underlying.Kind == PgTypeKind.Array ? UnreadLabels<T, TReader>(type) : [];

    /// <summary>Reads all elements into as many places, the last dimension running fastest.</summary>
    public static ValueResult Read<T, TReader>(in ArrayContent content, Span<T> destination)
        where TReader : struct, IValueReader<T>
    {
        const int shortElement = 256;
        if (destination.IsEmpty)
        {
            return ValueStatus.Ok;
        }

        var type = content.Type.Element!;
        var cursor = new ElementCursor(content);
        using var unescaper = new Unescaper(stackalloc byte[shortElement]);
        for (var i = 0; i < destination.Length; i++)
        {
            if (!cursor.TryTake(out var element, out var kind))
            {
                return ValueStatus.Malformed;
            }

            var result = kind == ElementKind.Null
                ? TReader.ReadNull(out destination[i])
                : TReader.Read(
                    kind == ElementKind.Escaped ? unescaper.Unescape(element) : element,
                    content.Format,
                    type,
                    out destination[i]);
            if (!result.IsOk)
            {
                return result.In(Place(i, content.Shape));
            }
        }

        return cursor.AtEnd ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    /// <summary>Counts as SQL does: from 1, or from where a dimension begins.</summary>
    private static string Place(int index, in ArrayShape shape)
    {
        if (shape.Rank == 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"element {index + 1}");
        }

        var place = "";
        for (var i = shape.Rank - 1; i >= 0; i--)
        {
            var subscript = (index % shape.LengthOf(i)) + shape.LowerBoundOf(i);
            place = string.Create(CultureInfo.InvariantCulture, $"[{subscript}]{place}");
            index /= shape.LengthOf(i);
        }

        return "element " + place;
    }
}
