using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="System.DateTimeOffset"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetReader : IClampingReader<DateTimeOffset>
{
    static ColumnType IValueReader<DateTimeOffset>.Type => ColumnType.DateTimeOffset;

    static string IValueReader<DateTimeOffset>.CSharpName => ColumnType.DateTimeOffset.CSharpName();

    static bool IValueReader<DateTimeOffset>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.DateTimeOffset);

    static ValueResult IValueReader<DateTimeOffset>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out DateTimeOffset value) =>
        DateTimeOffsetValue.Read(bytes, format, type.ReadAs, out value);

    static ValueResult IClampingReader<DateTimeOffset>.ReadClamped(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out DateTimeOffset value) =>
        DateTimeOffsetValue.Read(bytes, format, type.ReadAs, clamps: true, out value);
}
