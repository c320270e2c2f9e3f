using System.Buffers;

namespace TypedCdc.Values.Parts;

/// <summary>
/// Takes out of quoted parts what makes the next character stand for itself, in room that is used again for each part:
/// a backslash, and where quotes are doubled, the first one of two.
/// </summary>
/// <param name="room">Room for short parts; longer ones rent theirs.</param>
internal ref struct Unescaper(Span<byte> room)
{
    private readonly Span<byte> _short = room;
    private byte[]? _rented;

    /// <summary>The part as it was before it was quoted. Valid until the next call.</summary>
    /// <param name="part">What stands between the quotes, where no quote stands alone and no backslash is the last.</param>
    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> part)
    {
        var destination = _short;
        if (part.Length > destination.Length)
        {
            Rent(part.Length);
            destination = _rented;
        }

        return destination[..Unescape(part, destination)];
    }

    /// <summary>Writes the part as it was before it was quoted, and gives its length.</summary>
    public static int Unescape(ReadOnlySpan<byte> part, Span<byte> destination)
    {
        var length = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is (byte)'\\' or (byte)'"')
            {
                i++;
            }

            destination[length++] = part[i];
        }

        return length;
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private void Rent(int length)
    {
        if (_rented is null || _rented.Length < length)
        {
            Dispose();
            _rented = ArrayPool<byte>.Shared.Rent(length);
        }
    }
}
