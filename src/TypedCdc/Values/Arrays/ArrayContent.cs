namespace TypedCdc.Values.Arrays;

/// <summary>The elements of an array of one dimension, counted and within their bytes, but not read yet.</summary>
/// <param name="bytes">The elements, without what stands before and after them.</param>
/// <param name="format">Their format.</param>
/// <param name="count">Number of elements.</param>
/// <param name="type">The array's type.</param>
internal readonly ref struct ArrayContent(ReadOnlySpan<byte> bytes, ValueFormat format, int count, PgType type)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public ValueFormat Format { get; } = format;

    public int Count { get; } = count;

    public PgType Type { get; } = type;

    /// <summary>Reads what stands before the elements.</summary>
    /// <param name="bytes">The whole array.</param>
    /// <param name="format">Its format.</param>
    /// <param name="type">Its type, no domain.</param>
    /// <param name="content">Its elements.</param>
    public static ValueResult Open(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out ArrayContent content)
    {
        var status = format == ValueFormat.Binary
            ? ArrayBinary.Open(bytes, type, out var elements, out var count)
            : ArrayText.Open(bytes, type, out elements, out count);
        content = status == ValueStatus.Ok ? new ArrayContent(elements, format, count, type) : default;
        return status;
    }
}
