using TypedCdc.Testing;

namespace TypedCdc.Tests.Shop;

/// <summary>Messages about the table sales.orders (id bigint primary key, customer_id integer not null, note text).</summary>
internal static class Orders
{
    public const uint Oid = 16_384;

    /// <summary>Describes the table; under identity <c>f</c> every column belongs to the key, as the server says it.</summary>
    public static byte[] Relation(char identity = 'd') => PgOutputMessage.Relation(
        Oid,
        "sales",
        "orders",
        identity,
        new PgOutputColumn("id", 20, IsKey: identity != 'n'),
        new PgOutputColumn("customer_id", 23, IsKey: identity == 'f'),
        new PgOutputColumn("note", 25, IsKey: identity == 'f'));

    public static byte[] Insert(long id, int customer = 7, string? note = null) =>
        PgOutputMessage.Insert(Oid, Row(id, customer, note));

    public static byte[] Update(long id, int customer = 7, string? note = null) =>
        PgOutputMessage.Update(Oid, Row(id, customer, note));

    /// <summary>An update that changes the key, as the default identity sends it.</summary>
    public static byte[] Rekey(long oldId, long newId, int customer = 7, string? note = null) =>
        PgOutputMessage.UpdateWithKey(Oid, Key(oldId), Row(newId, customer, note));

    public static byte[] Delete(long id) => PgOutputMessage.Delete(Oid, Key(id));

    public static byte[] Truncate() => PgOutputMessage.Truncate(cascade: false, restartIdentity: false, Oid);

    public static PgOutputCell[] Row(long id, int customer = 7, string? note = null) =>
        [PgOutputCell.Int8(id), PgOutputCell.Int4(customer), note is null ? PgOutputCell.Null : PgOutputCell.Text(note)];

    public static PgOutputCell[] Key(long id) => [PgOutputCell.Int8(id), PgOutputCell.Null, PgOutputCell.Null];
}
