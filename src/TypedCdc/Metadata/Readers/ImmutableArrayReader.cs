using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using TypedCdc.Values;
using TypedCdc.Values.Arrays;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads an array of one dimension as an immutable array.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
/// <typeparam name="TReader">Reads an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableArrayReader<T, TReader> : IValueReader<ImmutableArray<T>>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<ImmutableArray<T>>.Type => ColumnType.Composed;

    static string IValueReader<ImmutableArray<T>>.CSharpName => $"ImmutableArray<{TReader.CSharpName}>";

    static bool IValueReader<ImmutableArray<T>>.CanRead(PgType type) => ArrayElements.CanRead<T, TReader>(type);

    static Misfit? IValueReader<ImmutableArray<T>>.Misfit(PgType type) => ArrayElements.Misfit<T, TReader>(type);

    static IEnumerable<UnreadLabels> IValueReader<ImmutableArray<T>>.UnreadLabels(PgType type) => ArrayElements.UnreadLabels<T, TReader>(type);

    static ValueResult IValueReader<ImmutableArray<T>>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out ImmutableArray<T> value)
    {
        value = [];
        var result = ArrayContent.Open(bytes, format, type.Underlying, rank: 1, out var content);
        if (result.IsOk && content.Count != 0)
        {
            var items = new T[content.Count];
            result = ArrayElements.Read<T, TReader>(content, items);
            value = ImmutableCollectionsMarshal.AsImmutableArray(items);
        }

        return result;
    }
}
