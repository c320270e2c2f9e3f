using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads elements of a value type that may be NULL.</summary>
/// <typeparam name="T">The value type.</typeparam>
/// <typeparam name="TReader">Reads it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableReader<T, TReader> : IValueReader<T?>
    where T : struct
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<T?>.Type => TReader.Type;

    static string IValueReader<T?>.CSharpName => TReader.CSharpName + "?";

    static bool IValueReader<T?>.CanRead(PgType type) => TReader.CanRead(type);

    static Misfit? IValueReader<T?>.Misfit(PgType type) => TReader.Misfit(type);

    static IEnumerable<UnreadLabels> IValueReader<T?>.UnreadLabels(PgType type) => TReader.UnreadLabels(type);

    static ValueResult IValueReader<T?>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T? value)
    {
        var result = TReader.Read(bytes, format, type, out var read);
        value = result.IsJsonNull ? null : read;
        return result.IsJsonNull ? ValueStatus.Ok : result;
    }

    static ValueResult IValueReader<T?>.ReadNull(out T? value)
    {
        value = null;
        return ValueStatus.Ok;
    }
}
