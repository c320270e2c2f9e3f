using System.Text;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>A value of each built-in type that is read, as a server sends it, small enough for every target of its type.</summary>
internal sealed record Sample(PgType Type, ValueFormat Format, byte[] Bytes)
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Both(PgTypeOid.Bool, "01", "t"),
        .. Both(PgTypeOid.Int2, "FFFE", "-2"),
        .. Both(PgTypeOid.Int4, "0000002A", "42"),
        .. Both(PgTypeOid.Int8, "000000000000002A", "42"),
        .. Both(PgTypeOid.Float4, "3DCCCCCD", "0.1"),
        .. Both(PgTypeOid.Float8, "C00C000000000000", "-3.5"),
        .. Both(PgTypeOid.Numeric, "000200014000000200010929", "-12345.00"),
        .. Both(PgTypeOid.Text, "C3A9", "é"),
        .. Both(PgTypeOid.Varchar, "61", "a"),
        .. Both(PgTypeOid.Bpchar, "20", " "),
        .. Both(PgTypeOid.Name, "61", "a"),
        .. Both(PgTypeOid.Char, "61", "a"),
        .. Both(PgTypeOid.Json, "7B7D", "{}"),
        .. Both(PgTypeOid.Jsonb, "017B7D", "{}"),
        .. Both(PgTypeOid.Xml, "3C612F3E", "<a/>"),
        .. Both(PgTypeOid.Unknown, "61", "a"),
        .. Both(PgTypeOid.Uuid, "A0EEBC999C0B4EF8BB6D6BB9BD380A11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
        .. Both(PgTypeOid.Bytea, "0041FF", @"\x0041ff"),
        .. Both(PgTypeOid.Timestamp, "0380E70B913B7FFF", "9999-12-31 23:59:59.999999"),
        .. Both(PgTypeOid.Timestamptz, "FFE993E11AC99C80", "1800-01-01 00:00:00-04:56:02"),
        .. Both(PgTypeOid.Date, "00000000", "2000-01-01"),
        .. Both(PgTypeOid.Time, "000000141DD75FFF", "23:59:59.999999"),
        .. Both(PgTypeOid.Interval, "00000001B8268720FFFFFFFF00000000", "-1 days +02:03:04.5"),
    ];

    private static IEnumerable<Sample> Both(uint type, string hex, string text) => Both(ReadableTypes.BuiltIn(type)!, hex, text);

    private static IEnumerable<Sample> Both(PgType type, string hex, string text) =>
    [
        new(type, ValueFormat.Binary, Convert.FromHexString(hex)),
        new(type, ValueFormat.Text, Encoding.UTF8.GetBytes(text)),
    ];
}
