using System.Text;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>The signature that all readers share.</summary>
internal delegate ValueStatus Reader<T>(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out T value);

internal static class ReaderExtensions
{
    public static ValueStatus Binary<T>(this Reader<T> reader, uint readAs, string hex, out T value) =>
        reader(Convert.FromHexString(hex), ValueFormat.Binary, readAs, out value);

    public static ValueStatus Text<T>(this Reader<T> reader, uint readAs, string text, out T value) =>
        reader(Encoding.UTF8.GetBytes(text), ValueFormat.Text, readAs, out value);

    /// <summary>Asserts that both forms give the value.</summary>
    public static void Reads<T>(this Reader<T> reader, uint readAs, string hex, string text, T expected)
    {
        Assert.Equal(ValueStatus.Ok, reader.Binary(readAs, hex, out var fromBinary));
        Assert.Equal(expected, fromBinary);
        Assert.Equal(ValueStatus.Ok, reader.Text(readAs, text, out var fromText));
        Assert.Equal(expected, fromText);
    }

    /// <summary>Asserts that both forms are refused for the same reason.</summary>
    public static void Refuses<T>(this Reader<T> reader, uint readAs, string hex, string text, ValueStatus expected)
    {
        Assert.Equal(expected, reader.Binary(readAs, hex, out _));
        Assert.Equal(expected, reader.Text(readAs, text, out _));
    }
}
