using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="PgTimeTz"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PgTimeTzReader : IValueReader<PgTimeTz>
{
    static ColumnType IValueReader<PgTimeTz>.Type => ColumnType.PgTimeTz;

    static string IValueReader<PgTimeTz>.CSharpName => ColumnType.PgTimeTz.CSharpName();

    static bool IValueReader<PgTimeTz>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.PgTimeTz);

    static ValueResult IValueReader<PgTimeTz>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out PgTimeTz value) =>
        PgTimeTzValue.Read(bytes, format, type.ReadAs, out value);
}
