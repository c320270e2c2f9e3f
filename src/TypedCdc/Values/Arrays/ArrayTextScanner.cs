namespace TypedCdc.Values.Arrays;

/// <summary>Walks over the elements between the braces of an array's text.</summary>
/// <remarks>
/// An element is quoted where it is empty, reads NULL, or holds a delimiter, brace, quote, backslash or white space.
/// Source: array_out in PostgreSQL src/backend/utils/adt/arrayfuncs.c.
/// </remarks>
internal ref struct ArrayTextScanner(ReadOnlySpan<byte> elements, byte delimiter)
{
    private ReadOnlySpan<byte> _rest = elements;
    private bool _needsMore = !elements.IsEmpty;

    public readonly bool AtEnd => !_needsMore;

    /// <summary>Takes the next element.</summary>
    /// <param name="element">The element without its quotes, but with its backslashes.</param>
    /// <param name="kind">How it is written.</param>
    public ValueStatus TryTake(out ReadOnlySpan<byte> element, out ArrayTextKind kind)
    {
        element = [];
        kind = ArrayTextKind.Plain;
        if (_rest.IsEmpty)
        {
            return ValueStatus.Malformed;
        }

        switch (_rest[0])
        {
            case (byte)'{':
                return ValueStatus.Dimensions;
            case (byte)'"':
                if (!TryTakeQuoted(out element, out kind))
                {
                    return ValueStatus.Malformed;
                }

                break;
            default:
                var end = _rest.IndexOf(delimiter);
                element = end < 0 ? _rest : _rest[..end];
                _rest = _rest[element.Length..];
                if (element.IsEmpty || element.ContainsAny("{}\"\\"u8))
                {
                    return ValueStatus.Malformed;
                }

                kind = element.SequenceEqual("NULL"u8) ? ArrayTextKind.Null : ArrayTextKind.Plain;
                break;
        }

        return TakeDelimiter() ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    private bool TryTakeQuoted(out ReadOnlySpan<byte> element, out ArrayTextKind kind)
    {
        element = [];
        kind = ArrayTextKind.Plain;
        for (var i = 1; i < _rest.Length; i++)
        {
            switch (_rest[i])
            {
                case (byte)'\\':
                    kind = ArrayTextKind.Escaped;
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
