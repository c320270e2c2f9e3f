using System.Collections.Immutable;
using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads hstore as a dictionary that cannot be changed.</summary>
/// <typeparam name="T">Type of the values: text that may be NULL, or must not be.</typeparam>
/// <typeparam name="TReader">Reads a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableDictionaryReader<T, TReader> : IValueReader<ImmutableDictionary<string, T>>
    where TReader : struct, IValueReader<T>
{
    static ColumnType IValueReader<ImmutableDictionary<string, T>>.Type => ColumnType.Composed;

    static string IValueReader<ImmutableDictionary<string, T>>.CSharpName => $"ImmutableDictionary<string, {TReader.CSharpName}>";

    static bool IValueReader<ImmutableDictionary<string, T>>.CanRead(PgType type) => HstoreValue.CanRead<T, TReader>(type);

    static ValueResult IValueReader<ImmutableDictionary<string, T>>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out ImmutableDictionary<string, T> value)
    {
        var result = HstoreValue.Read<T, TReader>(bytes, format, out var pairs);
        value = result.IsOk ? pairs.ToImmutableDictionary(StringComparer.Ordinal) : ImmutableDictionary<string, T>.Empty;
        return result;
    }
}
