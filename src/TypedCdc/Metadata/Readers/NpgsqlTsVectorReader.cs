using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.TextSearch;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlTsVector"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlTsVectorReader : IValueReader<NpgsqlTsVector>
{
    static ColumnType IValueReader<NpgsqlTsVector>.Type => ColumnType.NpgsqlTsVector;

    static string IValueReader<NpgsqlTsVector>.CSharpName => ColumnType.NpgsqlTsVector.CSharpName();

    static bool IValueReader<NpgsqlTsVector>.CanRead(PgType type) =>
        ReadableTypes.CanRead(type, ColumnType.NpgsqlTsVector);

    static ValueResult IValueReader<NpgsqlTsVector>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlTsVector value) =>
        TsVectorValue.Read(bytes, format, type.ReadAs, out value);
}
