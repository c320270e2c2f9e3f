using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Network;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlInet"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlInetReader : IValueReader<NpgsqlInet>
{
    static ColumnType IValueReader<NpgsqlInet>.Type => ColumnType.NpgsqlInet;

    static string IValueReader<NpgsqlInet>.CSharpName => ColumnType.NpgsqlInet.CSharpName();

    static bool IValueReader<NpgsqlInet>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlInet);

    static ValueResult IValueReader<NpgsqlInet>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlInet value) =>
        InetValue.Read(bytes, format, type.ReadAs, out value);
}
