using System.Text;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>A reader of values with parts, the type that it reads, and values of that type.</summary>
internal sealed record Composition(string Name, Type ReaderType, Composition.Probe Read, IReadOnlyList<byte[]> Binary, IReadOnlyList<byte[]> Text)
{
    public delegate ValueResult Probe(ReadOnlySpan<byte> bytes, ValueFormat format);

    /// <param name="type">The type.</param>
    /// <param name="samples">Values in binary, as hexadecimal digits, and in text.</param>
    public static Composition Of<T, TReader>(PgType type, params (string Hex, string Text)[] samples)
        where TReader : struct, IValueReader<T>
    {
        Assert.True(TReader.CanRead(type));
        return new(
            $"{type} as {TReader.CSharpName}",
            typeof(TReader),
            (bytes, format) => TReader.Read(bytes, format, type, out _),
            [.. samples.Select(sample => Convert.FromHexString(sample.Hex))],
            [.. samples.Select(sample => Encoding.UTF8.GetBytes(sample.Text))]);
    }
}
