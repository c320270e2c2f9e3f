using TypedCdc.Values.Ranges;

namespace TypedCdc.Values.Arrays;

/// <summary>The elements of an array of one dimension, or the ranges of a multirange: counted and within their bytes, but not read yet.</summary>
/// <param name="bytes">The elements, without what stands before and after them.</param>
/// <param name="format">Their format.</param>
/// <param name="count">Number of elements.</param>
/// <param name="type">Type of the array or multirange.</param>
internal readonly ref struct ArrayContent(ReadOnlySpan<byte> bytes, ValueFormat format, int count, PgType type)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public ValueFormat Format { get; } = format;

    public int Count { get; } = count;

    public PgType Type { get; } = type;

    /// <summary>Reads what stands before the elements.</summary>
    /// <param name="bytes">The whole array or multirange.</param>
    /// <param name="format">Its format.</param>
    /// <param name="type">Its type, no domain.</param>
    /// <param name="content">Its elements.</param>
    public static ValueResult Open(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out ArrayContent content)
    {
        ReadOnlySpan<byte> elements;
        int count;
        var status = (type.Kind, format) switch
        {
            (PgTypeKind.Multirange, ValueFormat.Binary) => MultirangeBinary.Open(bytes, out elements, out count),
            (PgTypeKind.Multirange, _) => MultirangeText.Open(bytes, out elements, out count),
            (_, ValueFormat.Binary) => ArrayBinary.Open(bytes, type, out elements, out count),
            _ => ArrayText.Open(bytes, type, out elements, out count),
        };
        content = status == ValueStatus.Ok ? new ArrayContent(elements, format, count, type) : default;
        return status;
    }
}
