namespace TypedCdc.Values.Parts;

/// <summary>Walks over the text of a range or composite.</summary>
/// <remarks>
/// A part is quoted as a whole where it is empty or holds a delimiter, bracket, quote, backslash or white space; quotes and
/// backslashes in it are doubled then. Nothing at all is a bound that is not there, or NULL. Source: range_bound_escape in
/// PostgreSQL src/backend/utils/adt/rangetypes.c, and record_out in rowtypes.c.
/// </remarks>
internal ref struct QuotedTextScanner(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Bytes that are passed.</summary>
    public int Position { get; private set; }

    /// <summary>Takes these characters, if they are the next.</summary>
    public bool TrySkip(ReadOnlySpan<byte> expected)
    {
        if (!_text[Position..].StartsWith(expected))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    /// <summary>Takes the next part, up to one of the characters that end it.</summary>
    public bool TryTake(ReadOnlySpan<byte> ends, out ValuePart part)
    {
        part = default;
        if (TrySkip("\""u8))
        {
            return TryTakeQuoted(ends, out part);
        }

        var rest = _text[Position..];
        var length = rest.IndexOfAny(ends);
        if (length < 0 || rest[..length].ContainsAny((byte)'"', (byte)'\\'))
        {
            return false;
        }

        part = new ValuePart(Position, length, length == 0 ? PartKind.Absent : PartKind.Plain);
        Position += length;
        return true;
    }

    private bool TryTakeQuoted(ReadOnlySpan<byte> ends, out ValuePart part)
    {
        part = default;
        var kind = PartKind.Plain;

        // Something must follow the closing quote.
        for (var i = Position; i < _text.Length - 1; i++)
        {
            if (_text[i] == '\\' || (_text[i] == '"' && _text[i + 1] == '"'))
            {
                kind = PartKind.Escaped;
                i++;
            }
            else if (_text[i] == '"')
            {
                part = new ValuePart(Position, i - Position, kind);
                Position = i + 1;
                return ends.Contains(_text[Position]);
            }
        }

        return false;
    }
}
