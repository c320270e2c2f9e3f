using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Arrays;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads an array of one dimension as an array.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
/// <typeparam name="TReader">Reads an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayReader<T, TReader> : IValueReader<T[]>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<T[]>.Type => ColumnType.Composed;

    static string IValueReader<T[]>.CSharpName => TReader.CSharpName + "[]";

    static bool IValueReader<T[]>.CanRead(PgType type) => ArrayElements.CanRead<T, TReader>(type);

    static Misfit? IValueReader<T[]>.Misfit(PgType type) => ArrayElements.Misfit<T, TReader>(type);

    static IEnumerable<UnreadLabels> IValueReader<T[]>.UnreadLabels(PgType type) => ArrayElements.UnreadLabels<T, TReader>(type);

    static ValueResult IValueReader<T[]>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T[] value)
    {
        value = [];
        var result = ArrayContent.Open(bytes, format, type.Underlying, rank: 1, out var content);
        if (result.IsOk && content.Count != 0)
        {
            value = new T[content.Count];
            result = ArrayElements.Read<T, TReader>(content, value);
        }

        return result;
    }
}
