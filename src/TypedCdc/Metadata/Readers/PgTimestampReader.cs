using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="PgTimestamp"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PgTimestampReader : IValueReader<PgTimestamp>
{
    static ColumnType IValueReader<PgTimestamp>.Type => ColumnType.PgTimestamp;

    static string IValueReader<PgTimestamp>.CSharpName => ColumnType.PgTimestamp.CSharpName();

    static bool IValueReader<PgTimestamp>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.PgTimestamp);

    static ValueResult IValueReader<PgTimestamp>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out PgTimestamp value) =>
        PgTimestampValue.Read(bytes, format, type.ReadAs, out value);
}
