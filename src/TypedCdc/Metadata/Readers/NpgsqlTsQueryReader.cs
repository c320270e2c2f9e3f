using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.TextSearch;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlTsQuery"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlTsQueryReader : IValueReader<NpgsqlTsQuery>
{
    static ColumnType IValueReader<NpgsqlTsQuery>.Type => ColumnType.NpgsqlTsQuery;

    static string IValueReader<NpgsqlTsQuery>.CSharpName => ColumnType.NpgsqlTsQuery.CSharpName();

    static bool IValueReader<NpgsqlTsQuery>.CanRead(PgType type) =>
        ReadableTypes.CanRead(type, ColumnType.NpgsqlTsQuery);

    static ValueResult IValueReader<NpgsqlTsQuery>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlTsQuery value) =>
        TsQueryValue.Read(bytes, format, type.ReadAs, out value);
}
