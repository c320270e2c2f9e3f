namespace TypedCdc.Values;

/// <summary>Walks over the text of a value that has parts, such as a date or a tsvector.</summary>
internal ref struct AsciiCursor(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Steps over <paramref name="character"/> if it comes next.</summary>
    public bool Take(char character)
    {
        if (_rest.IsEmpty || _rest[0] != character)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Steps over <paramref name="word"/> if it comes next.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        if (!_rest.StartsWith(word))
        {
            return false;
        }

        _rest = _rest[word.Length..];
        return true;
    }

    /// <summary>Reads as many digits as come next, but no more than <paramref name="most"/>.</summary>
    /// <param name="fewest">How many there must be.</param>
    /// <param name="most">How many are read; at most 18.</param>
    /// <param name="number">The number that they write.</param>
    /// <param name="count">How many there were.</param>
    public bool TakeDigits(int fewest, int most, out long number, out int count)
    {
        number = 0;
        count = 0;
        while (count < most && count < _rest.Length && (uint)(_rest[count] - '0') <= 9)
        {
            number = (number * 10) + (_rest[count] - '0');
            count++;
        }

        _rest = _rest[count..];
        return count >= fewest;
    }

    /// <summary>Steps over text in quotes, in which quotes and backslashes are doubled.</summary>
    /// <param name="quoted">The text without its quotes, but with what is doubled.</param>
    public bool TakeQuoted(out ReadOnlySpan<byte> quoted)
    {
        quoted = [];
        if (!Take('\''))
        {
            return false;
        }

        for (var i = 0; i < _rest.Length; i++)
        {
            if (_rest[i] is not ((byte)'\'' or (byte)'\\'))
            {
                continue;
            }

            if (i + 1 < _rest.Length && _rest[i + 1] == _rest[i])
            {
                i++;
                continue;
            }

            quoted = _rest[..i];
            var ends = _rest[i] == '\'';
            _rest = _rest[(i + 1)..];
            return ends;
        }

        return false;
    }

    /// <summary>Reads two digits that write a number below <paramref name="limit"/>.</summary>
    public bool TakeTwoDigits(int limit, out int number)
    {
        var taken = TakeDigits(2, 2, out var read, out _);
        number = (int)read;
        return taken && number < limit;
    }
}
