using TypedCdc.Values.Ranges;

namespace TypedCdc.Values.Arrays;

/// <summary>The elements of an array, or of what is read like one: counted and within their bytes, but not read yet.</summary>
internal readonly ref struct ArrayContent
{
    private ArrayContent(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, ArrayLayout layout, ArrayShape shape)
    {
        Bytes = bytes;
        Format = format;
        Type = type;
        Layout = layout;
        Shape = shape;
    }

    /// <summary>The elements, without what stands before them.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    public ValueFormat Format { get; }

    /// <summary>Type of the array.</summary>
    public PgType Type { get; }

    public ArrayLayout Layout { get; }

    public ArrayShape Shape { get; }

    public int Count => Shape.Count;

    /// <summary>Reads what stands before the elements.</summary>
    /// <param name="bytes">The whole array, multirange or vector.</param>
    /// <param name="format">Its format.</param>
    /// <param name="type">Its type, no domain.</param>
    /// <param name="content">Its elements.</param>
    public static ValueResult Open(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out ArrayContent content)
    {
        ReadOnlySpan<byte> elements;
        ArrayShape shape;
        var layout = LayoutOf(type, format);
        var status = layout switch
        {
            ArrayLayout.Binary when type.Kind == PgTypeKind.Multirange => MultirangeBinary.Open(bytes, out elements, out shape),
            ArrayLayout.Binary => ArrayBinary.Open(bytes, type, out elements, out shape),
            ArrayLayout.Packed => PackedBinary.Open(bytes, type, out elements, out shape),
            ArrayLayout.Ranges => MultirangeText.Open(bytes, out elements, out shape),
            ArrayLayout.List => ListText.Open(bytes, type, out elements, out shape),
            _ => ArrayText.Open(bytes, type, out elements, out shape),
        };
        content = status == ValueStatus.Ok ? new ArrayContent(elements, format, type, layout, shape) : default;
        return status;
    }

    /// <summary>Reads what stands before the elements of an array that is to be held by one of <paramref name="rank"/> dimensions from 1 on.</summary>
    public static ValueResult Open(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, int rank, out ArrayContent content)
    {
        var result = Open(bytes, format, type, out content);

        // A vector begins at 0 always, so that its bound tells nothing.
        if (result.IsOk && type.Kind != PgTypeKind.Vector)
        {
            result = content.Shape.Fits(rank);
            content = result.IsOk ? content : default;
        }

        return result;
    }

    private static ArrayLayout LayoutOf(PgType type, ValueFormat format) => (type.Kind, format) switch
    {
        (PgTypeKind.Vector, ValueFormat.Binary) => type.IsPacked ? ArrayLayout.Packed : ArrayLayout.Binary,
        (_, ValueFormat.Binary) => ArrayLayout.Binary,
        (PgTypeKind.Vector, _) => ArrayLayout.List,
        (PgTypeKind.Multirange, _) => ArrayLayout.Ranges,
        _ => ArrayLayout.Text,
    };
}
