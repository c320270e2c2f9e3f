using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="System.DateOnly"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyReader : IClampingReader<DateOnly>
{
    static ColumnType IValueReader<DateOnly>.Type => ColumnType.DateOnly;

    static string IValueReader<DateOnly>.CSharpName => ColumnType.DateOnly.CSharpName();

    static bool IValueReader<DateOnly>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.DateOnly);

    static ValueResult IValueReader<DateOnly>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out DateOnly value) =>
        DateOnlyValue.Read(bytes, format, type.ReadAs, out value);

    static ValueResult IClampingReader<DateOnly>.ReadClamped(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out DateOnly value) =>
        DateOnlyValue.Read(bytes, format, type.ReadAs, clamps: true, out value);
}
