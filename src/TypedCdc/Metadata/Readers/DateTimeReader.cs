using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="System.DateTime"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeReader : IClampingReader<DateTime>
{
    static ColumnType IValueReader<DateTime>.Type => ColumnType.DateTime;

    static string IValueReader<DateTime>.CSharpName => ColumnType.DateTime.CSharpName();

    static bool IValueReader<DateTime>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.DateTime);

    static ValueResult IValueReader<DateTime>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out DateTime value) =>
        DateTimeValue.Read(bytes, format, type.ReadAs, out value);

    static ValueResult IClampingReader<DateTime>.ReadClamped(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out DateTime value) =>
        DateTimeValue.Read(bytes, format, type.ReadAs, clamps: true, out value);
}
