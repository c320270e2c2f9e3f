using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlPath"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlPathReader : IValueReader<NpgsqlPath>
{
    static ColumnType IValueReader<NpgsqlPath>.Type => ColumnType.NpgsqlPath;

    static string IValueReader<NpgsqlPath>.CSharpName => ColumnType.NpgsqlPath.CSharpName();

    static bool IValueReader<NpgsqlPath>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlPath);

    static ValueResult IValueReader<NpgsqlPath>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlPath value) =>
        PathValue.Read(bytes, format, type.ReadAs, out value);
}
