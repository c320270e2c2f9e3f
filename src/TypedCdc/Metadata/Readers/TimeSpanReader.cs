using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="System.TimeSpan"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanReader : IClampingReader<TimeSpan>
{
    static ColumnType IValueReader<TimeSpan>.Type => ColumnType.TimeSpan;

    static string IValueReader<TimeSpan>.CSharpName => ColumnType.TimeSpan.CSharpName();

    static bool IValueReader<TimeSpan>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.TimeSpan);

    static ValueResult IValueReader<TimeSpan>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out TimeSpan value) =>
        TimeSpanValue.Read(bytes, format, type.ReadAs, out value);

    static ValueResult IClampingReader<TimeSpan>.ReadClamped(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out TimeSpan value) =>
        TimeSpanValue.Read(bytes, format, type.ReadAs, clamps: true, out value);
}
