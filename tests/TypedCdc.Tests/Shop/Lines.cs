using TypedCdc.Testing;

namespace TypedCdc.Tests.Shop;

/// <summary>Messages about the table sales.lines (quantity integer, order_id bigint, line integer; key order_id and line).</summary>
internal static class Lines
{
    public const uint Oid = 16_390;

    public static byte[] Relation() => PgOutputMessage.Relation(
        Oid,
        "sales",
        "lines",
        'd',
        new PgOutputColumn("quantity", 23),
        new PgOutputColumn("order_id", 20, IsKey: true),
        new PgOutputColumn("line", 23, IsKey: true));

    public static byte[] Insert(long order, int line, int quantity) => PgOutputMessage.Insert(Oid, Row(order, line, quantity));

    public static byte[] Rekey((long Order, int Line) old, long order, int line, int quantity) =>
        PgOutputMessage.UpdateWithKey(Oid, Key(old.Order, old.Line), Row(order, line, quantity));

    public static byte[] Delete(long order, int line) => PgOutputMessage.Delete(Oid, Key(order, line));

    private static PgOutputCell[] Row(long order, int line, int quantity) =>
        [PgOutputCell.Int4(quantity), PgOutputCell.Int8(order), PgOutputCell.Int4(line)];

    private static PgOutputCell[] Key(long order, int line) =>
        [PgOutputCell.Null, PgOutputCell.Int8(order), PgOutputCell.Int4(line)];
}
