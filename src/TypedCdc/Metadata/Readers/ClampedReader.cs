using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads values of a member marked with <see cref="CdcClampAttribute"/>.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <typeparam name="TReader">Reads it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ClampedReader<T, TReader> : IValueReader<T>
    where TReader : struct, IClampingReader<T>
{
    static ColumnType IValueReader<T>.Type => TReader.Type;

    static string IValueReader<T>.CSharpName => TReader.CSharpName;

    static bool IValueReader<T>.CanRead(PgType type) => TReader.CanRead(type);

    static ValueResult IValueReader<T>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out T value) =>
        TReader.ReadClamped(bytes, format, type, out value);
}
