namespace TypedCdc.Values;

/// <summary>Writes the text of a date or a time into room that is large enough for all of them.</summary>
internal ref struct AsciiWriter(Span<byte> room)
{
    /// <summary>More than any of these texts takes.</summary>
    public const int Room = 64;

    private readonly Span<byte> _room = room;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _room[.._length];

    public void Write(char character) => _room[_length++] = (byte)character;

    public void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_room[_length..]);
        _length += text.Length;
    }

    /// <summary>Writes a number that is not negative, with zeros in front of it up to <paramref name="width"/>.</summary>
    public void Write(long number, int width)
    {
        var start = _length;
        do
        {
            Write((char)('0' + (number % 10)));
            number /= 10;
        }
        while (number != 0 || _length - start < width);

        _room[start.._length].Reverse();
    }
}
