namespace TypedCdc.Values.Arrays;

/// <summary>Walks over the elements of an array's text, with the braces that begin before each and end after it.</summary>
/// <remarks>
/// An element is quoted where it is empty, reads NULL, or holds a delimiter, brace, quote, backslash or white space.
/// Source: array_out in PostgreSQL src/backend/utils/adt/arrayfuncs.c.
/// </remarks>
internal ref struct ArrayTextScanner(ReadOnlySpan<byte> elements, byte delimiter)
{
    private ReadOnlySpan<byte> _rest = elements;
    private bool _needsMore = true;

    public readonly bool AtEnd => !_needsMore;

    /// <summary>Braces before the last element that was taken.</summary>
    public int Opened { get; private set; }

    /// <summary>Braces after it.</summary>
    public int Closed { get; private set; }

    /// <summary>Takes the next element.</summary>
    /// <param name="element">The element without its quotes, but with its backslashes.</param>
    /// <param name="kind">How it is written.</param>
    public bool TryTake(out ReadOnlySpan<byte> element, out ElementKind kind)
    {
        Opened = Skip((byte)'{');
        var taken = _rest.StartsWith((byte)'"') ? TryTakeQuoted(out element, out kind) : TryTakePlain(out element, out kind);
        Closed = Skip((byte)'}');
        return taken && TakeDelimiter();
    }

    private int Skip(byte brace)
    {
        var count = 0;
        while (count < _rest.Length && _rest[count] == brace)
        {
            count++;
        }

        _rest = _rest[count..];
        return count;
    }

    private bool TryTakePlain(out ReadOnlySpan<byte> element, out ElementKind kind)
    {
        var end = _rest.IndexOfAny(delimiter, (byte)'}');
        element = end < 0 ? _rest : _rest[..end];
        kind = element.SequenceEqual("NULL"u8) ? ElementKind.Null : ElementKind.Plain;
        _rest = _rest[element.Length..];
        return !element.IsEmpty && !element.ContainsAny("{\"\\"u8);
    }

    private bool TryTakeQuoted(out ReadOnlySpan<byte> element, out ElementKind kind)
    {
        element = [];
        kind = ElementKind.Plain;
        for (var i = 1; i < _rest.Length; i++)
        {
            switch (_rest[i])
            {
                case (byte)'\\':
                    kind = ElementKind.Escaped;
                    i++;
                    break;
                case (byte)'"':
                    element = _rest[1..i];
                    _rest = _rest[(i + 1)..];
                    return true;
            }
        }

        return false;
    }

    /// <summary>Takes the delimiter, after which another element must come, unless all is read.</summary>
    private bool TakeDelimiter()
    {
        _needsMore = !_rest.IsEmpty;
        if (!_needsMore)
        {
            return true;
        }

        if (_rest[0] != delimiter)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }
}
