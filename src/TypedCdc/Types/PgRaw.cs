using System.Globalization;

namespace TypedCdc;

/// <summary>
/// A value as the server sent it, of whatever type, for types that nothing else reads: any column can be mapped to it, and any
/// element or field. Which format it has depends on the stream: see <see cref="CdcOptions.Binary"/>.
/// </summary>
public sealed class PgRaw
{
    internal PgRaw(byte[] bytes, PgFormat format, uint typeOid, string typeName)
    {
        Bytes = bytes;
        Format = format;
        TypeOid = typeOid;
        TypeName = typeName;
    }

    /// <summary>The value's bytes, which are nobody else's.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The format of <see cref="Bytes"/>.</summary>
    public PgFormat Format { get; }

    /// <summary>OID of the column's type: a domain's own, not that of its base type.</summary>
    public uint TypeOid { get; }

    /// <summary>Name of the type, with its schema unless it is built in.</summary>
    public string TypeName { get; }

    /// <summary>Type, format and length, for logs.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{TypeName} in {(Format == PgFormat.Binary ? "binary" : "text")}, {Bytes.Length} bytes");
}
