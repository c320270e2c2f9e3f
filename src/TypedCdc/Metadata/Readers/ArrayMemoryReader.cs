using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Arrays;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads an array of one dimension as memory of its own.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
/// <typeparam name="TReader">Reads an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayMemoryReader<T, TReader> : IValueReader<ReadOnlyMemory<T>>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<ReadOnlyMemory<T>>.Type => ColumnType.Composed;

    static string IValueReader<ReadOnlyMemory<T>>.CSharpName => $"ReadOnlyMemory<{TReader.CSharpName}>";

    static bool IValueReader<ReadOnlyMemory<T>>.CanRead(PgType type) => ArrayElements.CanRead<T, TReader>(type);

    static Misfit? IValueReader<ReadOnlyMemory<T>>.Misfit(PgType type) => ArrayElements.Misfit<T, TReader>(type);

    static IEnumerable<UnreadLabels> IValueReader<ReadOnlyMemory<T>>.UnreadLabels(PgType type) => ArrayElements.UnreadLabels<T, TReader>(type);

    static ValueResult IValueReader<ReadOnlyMemory<T>>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out ReadOnlyMemory<T> value)
    {
        value = default;
        var result = ArrayContent.Open(bytes, format, type.Underlying, rank: 1, out var content);
        if (result.IsOk && content.Count != 0)
        {
            var elements = new T[content.Count];
            result = ArrayElements.Read<T, TReader>(content, elements);
            value = elements;
        }

        return result;
    }
}
