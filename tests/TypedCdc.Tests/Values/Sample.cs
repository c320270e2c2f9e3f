using System.Text;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Tests.Values;

/// <summary>A value of each built-in type that is read, as a server sends it, small enough for every target of its type.</summary>
internal sealed record Sample(PgType Type, ValueFormat Format, byte[] Bytes)
{
    private const uint OwnOid = 16_400;

    /// <summary>Numbers as a binary double.</summary>
    private const string One = "3FF0000000000000", Two = "4000000000000000";

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Both(PgTypeOid.Bool, "01", "t"),
        .. Both(PgTypeOid.Int2, "0002", "2"),
        .. Both(PgTypeOid.Int4, "0000002A", "42"),
        .. Both(PgTypeOid.Int8, "000000000000002A", "42"),
        .. Both(PgTypeOid.Float4, "3DCCCCCD", "0.1"),
        .. Both(PgTypeOid.Float8, "C00C000000000000", "-3.5"),
        .. Both(PgTypeOid.Numeric, "000200010000000200010929", "12345.00"),
        .. Both(PgTypeOid.Money, "FFFFFFFFFFFE1DC0", "-$1,234.56"),
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
        .. Both(PgTypeOid.Timetz, "000000141DD75FFF00001E00", "23:59:59.999999-02:08"),
        .. Both(PgTypeOid.Interval, "00000001B8268720FFFFFFFF00000000", "-1 days +02:03:04.5"),
        .. Both(ExtensionTypes.Find("hstore", OwnOid, "public", "hstore")!, "00000001" + "00000001" + "61" + "FFFFFFFF", "\"a\"=>NULL"),
        .. Both(ExtensionTypes.Find("ltree", OwnOid, "public", "ltree")!, "01612E62", "a.b"),
        .. Both(ExtensionTypes.Find("citext", OwnOid, "public", "citext")!, "61", "a"),
        .. Both(ExtensionTypes.Find("vector", OwnOid, "public", "halfvec")!.Element!, "3E00", "1.5"),
        .. Both(PgTypeOid.Oid, "FFFFFFFF", "4294967295"),
        .. Both(PgTypeOid.Xid, "00000003", "3"),
        .. Both(PgTypeOid.Cid, "00000000", "0"),
        .. Both(PgTypeOid.Regproc, "00000000", "-"),
        .. Both(PgTypeOid.Xid8, "FFFFFFFFFFFFFFFF", "18446744073709551615"),
        .. Both(PgTypeOid.PgLsn, "00000016B374D848", "16/B374D848"),
        .. Both(PgTypeOid.Tid, "0000002A0001", "(42,1)"),
        .. Both(PgTypeOid.PgSnapshot, "00000002000000000000000A0000000000000014000000000000000A000000000000000E", "10:20:10,14"),
        .. Both(PgTypeOid.TxidSnapshot, "00000000000000000000000A000000000000000A", "10:10:"),
        .. Both(PgTypeOid.Jsonpath, "0124", "$"),
        .. Both(PgTypeOid.Refcursor, "63", "c"),
        .. Both(PgTypeOid.TsVector, "0000000261270000006200000280018002", "'a''' 'b':1B,2B"),
        .. Both(PgTypeOid.TsQuery, "0000000402010204000201090161000100006200", "!( 'b' <2> 'a':*AD )"),
        .. Both(PgTypeOid.Bit, "0000000180", "1"),
        .. Both(PgTypeOid.Varbit, "0000000100", "0"),
        .. Both(PgTypeOid.Inet, "02200004C0A80001", "192.168.0.1"),
        .. Both(PgTypeOid.Cidr, "0340011020010DB8000000000000000000000000", "2001:db8::/64"),
        .. Both(PgTypeOid.Macaddr, "08002B0102FF", "08:00:2b:01:02:ff"),
        .. Both(PgTypeOid.Macaddr8, "08002BFFFE0102FF", "08:00:2b:ff:fe:01:02:ff"),
        .. Both(PgTypeOid.Point, One + Two, "(1,2)"),
        .. Both(PgTypeOid.Lseg, One + Two + Two + One, "[(1,2),(2,1)]"),
        .. Both(PgTypeOid.Path, "0000000002" + One + Two + Two + One, "[(1,2),(2,1)]"),
        .. Both(PgTypeOid.Box, Two + Two + One + One, "(2,2),(1,1)"),
        .. Both(PgTypeOid.Polygon, "00000001" + One + Two, "((1,2))"),
        .. Both(PgTypeOid.Line, One + Two + One, "{1,2,1}"),
        .. Both(PgTypeOid.Circle, One + Two + One, "<(1,2),1>"),
    ];

    private static IEnumerable<Sample> Both(uint type, string hex, string text) => Both(ReadableTypes.BuiltIn(type)!, hex, text);

    private static IEnumerable<Sample> Both(PgType type, string hex, string text) =>
    [
        new(type, ValueFormat.Binary, Convert.FromHexString(hex)),
        new(type, ValueFormat.Text, Encoding.UTF8.GetBytes(text)),
    ];
}
