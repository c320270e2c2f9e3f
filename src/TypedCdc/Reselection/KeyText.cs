using System.Globalization;
using System.Text;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Reselection;

/// <summary>Writes values of keys as PostgreSQL reads them, under <c>DateStyle = ISO</c> and in UTC.</summary>
internal static class KeyText
{
    /// <summary>Whether values of a type can be written.</summary>
    public static bool CanWrite(PgType type) => type.Underlying.Kind switch
    {
        PgTypeKind.Enum => true,
        PgTypeKind.Base => type.ReadAs is PgTypeOid.Text or PgTypeOid.Varchar or PgTypeOid.Bpchar or PgTypeOid.Name
            or PgTypeOid.Bool or PgTypeOid.Int2 or PgTypeOid.Int4 or PgTypeOid.Int8 or PgTypeOid.Oid or PgTypeOid.Xid8
            or PgTypeOid.Float4 or PgTypeOid.Float8 or PgTypeOid.Numeric or PgTypeOid.Uuid or PgTypeOid.Bytea
            or PgTypeOid.Date or PgTypeOid.Time or PgTypeOid.Timetz or PgTypeOid.Timestamp or PgTypeOid.Timestamptz
            or PgTypeOid.Inet or PgTypeOid.Cidr or PgTypeOid.Macaddr or PgTypeOid.Macaddr8,
        _ => false,
    };

    /// <summary>The value as text; null where that cannot be told.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type) => format == ValueFormat.Text
        ? Encoding.UTF8.GetString(bytes)
        : type.ReadAs switch
        {
            PgTypeOid.Text or PgTypeOid.Varchar or PgTypeOid.Bpchar or PgTypeOid.Name => Encoding.UTF8.GetString(bytes),
            PgTypeOid.Bytea => $"\\x{Convert.ToHexString(bytes)}",
            PgTypeOid.Bool => Written<bool, BooleanReader>(bytes, type),
            PgTypeOid.Int2 => Written<short, Int16Reader>(bytes, type),
            PgTypeOid.Int4 => Written<int, Int32Reader>(bytes, type),
            PgTypeOid.Int8 => Written<long, Int64Reader>(bytes, type),
            PgTypeOid.Oid => Written<uint, UInt32Reader>(bytes, type),
            PgTypeOid.Xid8 => Written<ulong, UInt64Reader>(bytes, type),
            PgTypeOid.Float4 => Written<float, SingleReader>(bytes, type),
            PgTypeOid.Float8 => Written<double, DoubleReader>(bytes, type),
            PgTypeOid.Numeric => Written<PgNumeric, PgNumericReader>(bytes, type),
            PgTypeOid.Uuid => Written<Guid, GuidReader>(bytes, type),
            PgTypeOid.Date => Written<PgDate, PgDateReader>(bytes, type),
            PgTypeOid.Time => Written<PgTime, PgTimeReader>(bytes, type),
            PgTypeOid.Timetz => Written<PgTimeTz, PgTimeTzReader>(bytes, type),
            PgTypeOid.Timestamp or PgTypeOid.Timestamptz => Written<PgTimestamp, PgTimestampReader>(bytes, type),
            PgTypeOid.Inet or PgTypeOid.Cidr => Written<NpgsqlTypes.NpgsqlInet, NpgsqlInetReader>(bytes, type),
            PgTypeOid.Macaddr or PgTypeOid.Macaddr8 =>
                Written<System.Net.NetworkInformation.PhysicalAddress, PhysicalAddressReader>(bytes, type),
            _ => null,
        };

    private static string? Written<T, TReader>(ReadOnlySpan<byte> bytes, PgType type)
        where TReader : struct, IValueReader<T> => TReader.Read(bytes, ValueFormat.Binary, type, out var value).IsOk
            ? Convert.ToString(value, CultureInfo.InvariantCulture)
            : null;
}
