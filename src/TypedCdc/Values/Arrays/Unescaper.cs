using System.Buffers;

namespace TypedCdc.Values.Arrays;

/// <summary>Takes backslashes out of elements, in room that is used again for each.</summary>
/// <param name="room">Room for short elements; longer ones rent theirs.</param>
internal ref struct Unescaper(Span<byte> room)
{
    private readonly Span<byte> _short = room;
    private byte[]? _rented;

    /// <summary>The element without its backslashes. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> element)
    {
        var destination = _short;
        if (element.Length > destination.Length)
        {
            Rent(element.Length);
            destination = _rented;
        }

        var length = 0;
        for (var i = 0; i < element.Length; i++)
        {
            if (element[i] == '\\')
            {
                i++;
            }

            destination[length++] = element[i];
        }

        return destination[..length];
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
