using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Identifiers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlTid"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlTidReader : IValueReader<NpgsqlTid>
{
    static ColumnType IValueReader<NpgsqlTid>.Type => ColumnType.NpgsqlTid;

    static string IValueReader<NpgsqlTid>.CSharpName => ColumnType.NpgsqlTid.CSharpName();

    static bool IValueReader<NpgsqlTid>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlTid);

    static ValueResult IValueReader<NpgsqlTid>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlTid value) =>
        TidValue.Read(bytes, format, type.ReadAs, out value);
}
