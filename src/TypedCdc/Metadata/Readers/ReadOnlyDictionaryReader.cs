using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads hstore as a dictionary that is not to be changed.</summary>
/// <typeparam name="T">Type of the values: text that may be NULL, or must not be.</typeparam>
/// <typeparam name="TReader">Reads a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyDictionaryReader<T, TReader> : IValueReader<IReadOnlyDictionary<string, T>>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<IReadOnlyDictionary<string, T>>.Type => ColumnType.Composed;

    static string IValueReader<IReadOnlyDictionary<string, T>>.CSharpName => $"IReadOnlyDictionary<string, {TReader.CSharpName}>";

    static bool IValueReader<IReadOnlyDictionary<string, T>>.CanRead(PgType type) => HstoreValue.CanRead<T, TReader>(type);

    static ValueResult IValueReader<IReadOnlyDictionary<string, T>>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out IReadOnlyDictionary<string, T> value)
    {
        var result = HstoreValue.Read<T, TReader>(bytes, format, out var pairs);
        value = pairs;
        return result;
    }
}
