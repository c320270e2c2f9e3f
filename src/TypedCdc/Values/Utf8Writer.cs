using System.Buffers;
using System.Buffers.Text;

namespace TypedCdc.Values;

/// <summary>Writes text of which the length is not known before. Disposal gives its room back.</summary>
/// <param name="room">Room for short texts; longer ones rent theirs.</param>
internal ref struct Utf8Writer(Span<byte> room)
{
    private const int MaxNumberLength = 20;

    private Span<byte> _room = room;
    private byte[]? _rented;
    private int _length;

    /// <summary>What is written. Valid until more is, or until the disposal.</summary>
    public readonly ReadOnlySpan<byte> Text => _room[.._length];

    public void Write(char character)
    {
        Reserve(1);
        _room[_length++] = (byte)character;
    }

    public void Write(scoped ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_room[_length..]);
        _length += text.Length;
    }

    public void Write(ulong number)
    {
        Reserve(MaxNumberLength);
        Utf8Formatter.TryFormat(number, _room[_length..], out var written);
        _length += written;
    }

    /// <summary>Writes text in quotes, in which quotes and backslashes are doubled.</summary>
    public void WriteQuoted(scoped ReadOnlySpan<byte> text)
    {
        Write('\'');
        for (var special = text.IndexOfAny((byte)'\'', (byte)'\\'); special >= 0; special = text.IndexOfAny((byte)'\'', (byte)'\\'))
        {
            Write(text[..(special + 1)]);
            Write((char)text[special]);
            text = text[(special + 1)..];
        }

        Write(text);
        Write('\'');
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private void Reserve(int more)
    {
        if (more <= _room.Length - _length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + more, 2 * _room.Length));
        Text.CopyTo(larger);
        Dispose();
        _room = _rented = larger;
    }
}
