using System.ComponentModel;
using System.Runtime.InteropServices;
using TypedCdc.Values;
using TypedCdc.Values.Arrays;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads an array of three dimensions.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
/// <typeparam name="TReader">Reads an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Rank3ArrayReader<T, TReader> : IValueReader<T[,,]>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<T[,,]>.Type => ColumnType.Composed;

    static string IValueReader<T[,,]>.CSharpName => TReader.CSharpName + "[,,]";

    static bool IValueReader<T[,,]>.CanRead(PgType type) => ArrayElements.CanReadShaped<T, TReader>(type);

    static Misfit? IValueReader<T[,,]>.Misfit(PgType type) => ArrayElements.Misfit<T, TReader>(type);

    static IEnumerable<UnreadLabels> IValueReader<T[,,]>.UnreadLabels(PgType type) => ArrayElements.UnreadShapedLabels<T, TReader>(type);

    static ValueResult IValueReader<T[,,]>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T[,,] value)
    {
        value = new T[0, 0, 0];
        var result = ArrayContent.Open(bytes, format, type.Underlying, rank: 3, out var content);
        if (result.IsOk && content.Count != 0)
        {
            var shape = content.Shape;
            value = new T[shape.LengthOf(0), shape.LengthOf(1), shape.LengthOf(2)];
            result = ArrayElements.Read<T, TReader>(content, MemoryMarshal.CreateSpan(ref value[0, 0, 0], value.Length));
        }

        return result;
    }
}
