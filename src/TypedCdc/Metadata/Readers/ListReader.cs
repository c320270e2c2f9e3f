using System.ComponentModel;
using System.Runtime.InteropServices;
using TypedCdc.Values;
using TypedCdc.Values.Arrays;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads an array of one dimension as a list.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
/// <typeparam name="TReader">Reads an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListReader<T, TReader> : IValueReader<List<T>>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<List<T>>.Type => ColumnType.Composed;

    static string IValueReader<List<T>>.CSharpName => $"List<{TReader.CSharpName}>";

    static bool IValueReader<List<T>>.CanRead(PgType type) => ArrayElements.CanRead<T, TReader>(type);

    static Misfit? IValueReader<List<T>>.Misfit(PgType type) => ArrayElements.Misfit<T, TReader>(type);

    static IEnumerable<UnreadLabels> IValueReader<List<T>>.UnreadLabels(PgType type) => ArrayElements.UnreadLabels<T, TReader>(type);

    static ValueResult IValueReader<List<T>>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out List<T> value)
    {
        var result = ArrayContent.Open(bytes, format, type.Underlying, rank: 1, out var content);
        value = new List<T>(content.Count);
        if (!result.IsOk)
        {
            return result;
        }

        CollectionsMarshal.SetCount(value, content.Count);
        return ArrayElements.Read<T, TReader>(content, CollectionsMarshal.AsSpan(value));
    }
}
