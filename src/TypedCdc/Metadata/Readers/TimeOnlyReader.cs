using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="System.TimeOnly"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyReader : IClampingReader<TimeOnly>
{
    static ColumnType IValueReader<TimeOnly>.Type => ColumnType.TimeOnly;

    static string IValueReader<TimeOnly>.CSharpName => ColumnType.TimeOnly.CSharpName();

    static bool IValueReader<TimeOnly>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.TimeOnly);

    static ValueResult IValueReader<TimeOnly>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out TimeOnly value) =>
        TimeOnlyValue.Read(bytes, format, type.ReadAs, out value);

    static ValueResult IClampingReader<TimeOnly>.ReadClamped(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out TimeOnly value) =>
        TimeOnlyValue.Read(bytes, format, type.ReadAs, clamps: true, out value);
}
