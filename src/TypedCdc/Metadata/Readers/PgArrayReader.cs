using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using TypedCdc.Values;
using TypedCdc.Values.Arrays;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads an array of any shape.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
/// <typeparam name="TReader">Reads an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PgArrayReader<T, TReader> : IValueReader<PgArray<T>>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<PgArray<T>>.Type => ColumnType.Composed;

    static string IValueReader<PgArray<T>>.CSharpName => $"PgArray<{TReader.CSharpName}>";

    static bool IValueReader<PgArray<T>>.CanRead(PgType type) => ArrayElements.CanReadShaped<T, TReader>(type);

    static Misfit? IValueReader<PgArray<T>>.Misfit(PgType type) => ArrayElements.Misfit<T, TReader>(type);

    static IEnumerable<UnreadLabels> IValueReader<PgArray<T>>.UnreadLabels(PgType type) => ArrayElements.UnreadShapedLabels<T, TReader>(type);

    static ValueResult IValueReader<PgArray<T>>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out PgArray<T> value)
    {
        var result = ArrayContent.Open(bytes, format, type.Underlying, out var content);
        var shape = content.Shape;
        var lengths = new int[shape.Rank];
        var lowerBounds = new int[shape.Rank];
        for (var i = 0; i < shape.Rank; i++)
        {
            lengths[i] = shape.LengthOf(i);
            lowerBounds[i] = shape.LowerBoundOf(i);
        }

        var elements = new T[shape.Count];
        result = result.IsOk ? ArrayElements.Read<T, TReader>(content, elements) : result;
        value = new PgArray<T>(
            ImmutableCollectionsMarshal.AsImmutableArray(lengths),
            ImmutableCollectionsMarshal.AsImmutableArray(lowerBounds),
            ImmutableCollectionsMarshal.AsImmutableArray(elements));
        return result;
    }
}
