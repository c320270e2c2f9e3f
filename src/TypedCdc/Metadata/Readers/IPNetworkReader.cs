using System.ComponentModel;
using System.Net;
using TypedCdc.Values;
using TypedCdc.Values.Network;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="IPNetwork"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IPNetworkReader : IValueReader<IPNetwork>
{
    static ColumnType IValueReader<IPNetwork>.Type => ColumnType.IPNetwork;

    static string IValueReader<IPNetwork>.CSharpName => ColumnType.IPNetwork.CSharpName();

    static bool IValueReader<IPNetwork>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.IPNetwork);

    static ValueResult IValueReader<IPNetwork>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out IPNetwork value) =>
        IPNetworkValue.Read(bytes, format, type.ReadAs, out value);
}
