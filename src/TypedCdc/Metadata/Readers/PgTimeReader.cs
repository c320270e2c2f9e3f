using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="PgTime"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PgTimeReader : IValueReader<PgTime>
{
    static ColumnType IValueReader<PgTime>.Type => ColumnType.PgTime;

    static string IValueReader<PgTime>.CSharpName => ColumnType.PgTime.CSharpName();

    static bool IValueReader<PgTime>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.PgTime);

    static ValueResult IValueReader<PgTime>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out PgTime value) =>
        PgTimeValue.Read(bytes, format, type.ReadAs, out value);
}
