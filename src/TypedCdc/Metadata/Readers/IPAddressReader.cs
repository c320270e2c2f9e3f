using System.ComponentModel;
using System.Net;
using TypedCdc.Values;
using TypedCdc.Values.Network;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="IPAddress"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IPAddressReader : IValueReader<IPAddress>
{
    static ColumnType IValueReader<IPAddress>.Type => ColumnType.IPAddress;

    static string IValueReader<IPAddress>.CSharpName => ColumnType.IPAddress.CSharpName();

    static bool IValueReader<IPAddress>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.IPAddress);

    static ValueResult IValueReader<IPAddress>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out IPAddress value) =>
        IPAddressValue.Read(bytes, format, type.ReadAs, out value);
}
