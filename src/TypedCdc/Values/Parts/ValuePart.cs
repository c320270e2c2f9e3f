namespace TypedCdc.Values.Parts;

/// <summary>Where a part of a value lies in it: a bound of a range, or a field of a composite.</summary>
/// <param name="start">Its offset, without a quote before it.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="kind">How it is written.</param>
internal readonly struct ValuePart(int start, int length, PartKind kind)
{
    public PartKind Kind { get; } = kind;

    /// <summary>Writes the part as it was before it was made a part.</summary>
    /// <param name="whole">The value that it is a part of.</param>
    /// <param name="destination">Where to, with room for the part as it is written.</param>
    /// <returns>Its length.</returns>
    public int CopyTo(ReadOnlySpan<byte> whole, Span<byte> destination)
    {
        var bytes = whole.Slice(start, length);
        if (Kind == PartKind.Escaped)
        {
            return Unescaper.Unescape(bytes, destination);
        }

        bytes.CopyTo(destination);
        return length;
    }

    /// <summary>The part as it was before it was made a part. Valid until <paramref name="unescaper"/> is used again.</summary>
    /// <param name="whole">The value that it is a part of.</param>
    /// <param name="unescaper">Gives room where something must be taken out.</param>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> whole, ref Unescaper unescaper)
    {
        var bytes = whole.Slice(start, length);
        return Kind == PartKind.Escaped ? unescaper.Unescape(bytes) : bytes;
    }
}
