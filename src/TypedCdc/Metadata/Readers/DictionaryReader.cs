using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads hstore as a dictionary.</summary>
/// <typeparam name="T">Type of the values: text that may be NULL, or must not be.</typeparam>
/// <typeparam name="TReader">Reads a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryReader<T, TReader> : IValueReader<Dictionary<string, T>>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<Dictionary<string, T>>.Type => ColumnType.Composed;

    static string IValueReader<Dictionary<string, T>>.CSharpName => $"Dictionary<string, {TReader.CSharpName}>";

    static bool IValueReader<Dictionary<string, T>>.CanRead(PgType type) => HstoreValue.CanRead<T, TReader>(type);

    static ValueResult IValueReader<Dictionary<string, T>>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out Dictionary<string, T> value)
    {
        var result = HstoreValue.Read<T, TReader>(bytes, format, out var pairs);
        value = pairs;
        return result;
    }
}
