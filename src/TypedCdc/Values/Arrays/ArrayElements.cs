using System.Globalization;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values.Parts;
using TypedCdc.Values.Ranges;

namespace TypedCdc.Values.Arrays;

/// <summary>Reads the elements of an array, or the ranges of a multirange.</summary>
internal static class ArrayElements
{
    public static bool CanRead<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> =>
        type.Underlying is { Kind: PgTypeKind.Array or PgTypeKind.Multirange, Element: { } element } && TReader.CanRead(element);

    /// <summary>Why the elements cannot be read, where their reader knows.</summary>
    public static string? Misfit<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> =>
        type.Underlying is { Kind: PgTypeKind.Array or PgTypeKind.Multirange, Element: { } element } ? TReader.Misfit(element) : null;

    /// <summary>Reads all elements into as many places.</summary>
    public static ValueResult Read<T, TReader>(in ArrayContent content, Span<T> destination)
        where TReader : struct, IValueReader<T> =>
        (content.Type.Kind, content.Format) switch
        {
            (_, ValueFormat.Binary) => ReadBinary<T, TReader>(content.Bytes, content.Type.Element!, destination),
            (PgTypeKind.Multirange, _) => ReadRanges<T, TReader>(content.Bytes, content.Type.Element!, destination),
            _ => ReadText<T, TReader>(content, destination),
        };

    private static ValueResult ReadBinary<T, TReader>(ReadOnlySpan<byte> rest, PgType type, Span<T> destination)
        where TReader : struct, IValueReader<T>
    {
        for (var i = 0; i < destination.Length; i++)
        {
            if (!ArrayBinary.TryTakeElement(ref rest, out var element, out var isNull))
            {
                return ValueStatus.Malformed;
            }

            var result = isNull
                ? TReader.ReadNull(out destination[i])
                : TReader.Read(element, ValueFormat.Binary, type, out destination[i]);
            if (!result.IsOk)
            {
                return result.In(Place(i));
            }
        }

        return rest.IsEmpty ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    private static ValueResult ReadText<T, TReader>(in ArrayContent content, Span<T> destination)
        where TReader : struct, IValueReader<T>
    {
        const int shortElement = 256;
        var type = content.Type.Element!;
        var scanner = new ArrayTextScanner(content.Bytes, content.Type.Delimiter);
        using var unescaper = new Unescaper(stackalloc byte[shortElement]);
        for (var i = 0; i < destination.Length; i++)
        {
            if (scanner.TryTake(out var element, out var kind) != ValueStatus.Ok)
            {
                return ValueStatus.Malformed;
            }

            var result = kind == ArrayTextKind.Null
                ? TReader.ReadNull(out destination[i])
                : TReader.Read(
                    kind == ArrayTextKind.Escaped ? unescaper.Unescape(element) : element,
                    ValueFormat.Text,
                    type,
                    out destination[i]);
            if (!result.IsOk)
            {
                return result.In(Place(i));
            }
        }

        return ValueStatus.Ok;
    }

    private static ValueResult ReadRanges<T, TReader>(ReadOnlySpan<byte> rest, PgType type, Span<T> destination)
        where TReader : struct, IValueReader<T>
    {
        for (var i = 0; i < destination.Length; i++)
        {
            if (!MultirangeText.TryTake(ref rest, out var range))
            {
                return ValueStatus.Malformed;
            }

            var result = TReader.Read(range, ValueFormat.Text, type, out destination[i]);
            if (!result.IsOk)
            {
                return result.In(Place(i));
            }
        }

        return ValueStatus.Ok;
    }

    /// <summary>Counts from 1, as SQL does.</summary>
    private static string Place(int index) => string.Create(CultureInfo.InvariantCulture, $"element {index + 1}");
}
