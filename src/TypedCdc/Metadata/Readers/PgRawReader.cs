using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads any type as <see cref="PgRaw"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PgRawReader : IValueReader<PgRaw>
{
    static ColumnType IValueReader<PgRaw>.Type => ColumnType.Composed;

    static string IValueReader<PgRaw>.CSharpName => nameof(PgRaw);

    static bool IValueReader<PgRaw>.CanRead(PgType type) => true;

    static ValueResult IValueReader<PgRaw>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out PgRaw value)
    {
        value = new PgRaw(bytes.ToArray(), format == ValueFormat.Binary ? PgFormat.Binary : PgFormat.Text, type.Oid, type.ToString());
        return ValueStatus.Ok;
    }
}
