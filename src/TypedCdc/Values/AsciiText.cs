using System.Buffers;
using System.Text;

namespace TypedCdc.Values;

/// <summary>Between the ASCII of the wire and the characters of .NET.</summary>
internal static class AsciiText
{
    /// <summary>Copies ASCII where there is room for all of it.</summary>
    public static bool TryCopy(ReadOnlySpan<byte> text, Span<char> destination, out int written)
    {
        written = 0;
        return text.Length <= destination.Length && Ascii.ToUtf16(text, destination, out written) == OperationStatus.Done;
    }

    /// <summary>Makes ASCII of characters.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="room">Room for as many as are worth reading.</param>
    /// <param name="ascii">The ASCII.</param>
    public static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> room, out ReadOnlySpan<byte> ascii)
    {
        var isAscii = Ascii.FromUtf16(text, room, out var length) == OperationStatus.Done;
        ascii = room[..length];
        return isAscii;
    }
}
