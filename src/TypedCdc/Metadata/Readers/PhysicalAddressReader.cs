using System.ComponentModel;
using System.Net.NetworkInformation;
using TypedCdc.Values;
using TypedCdc.Values.Network;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="PhysicalAddress"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PhysicalAddressReader : IValueReader<PhysicalAddress>
{
    static ColumnType IValueReader<PhysicalAddress>.Type => ColumnType.PhysicalAddress;

    static string IValueReader<PhysicalAddress>.CSharpName => ColumnType.PhysicalAddress.CSharpName();

    static bool IValueReader<PhysicalAddress>.CanRead(PgType type) =>
        ReadableTypes.CanRead(type, ColumnType.PhysicalAddress);

    static ValueResult IValueReader<PhysicalAddress>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out PhysicalAddress value) =>
        PhysicalAddressValue.Read(bytes, format, type.ReadAs, out value);
}
