using NpgsqlTypes;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Protocol;

/// <summary>At least one valid message of each kind and shape.</summary>
internal static class SampleMessages
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly NpgsqlLogSequenceNumber Lsn = new(0x01528508);

    public static IReadOnlyList<byte[]> All { get; } =
    [
        PgOutputMessage.Begin(Lsn, Time, 730),
        PgOutputMessage.Commit(Lsn, new NpgsqlLogSequenceNumber(0x01528540), Time),
        PgOutputMessage.Origin(Lsn, "node_a"),
        PgOutputMessage.Type(16_500, "sales", "order_status"),
        PgOutputMessage.Relation(
            16_384,
            "sales",
            "orders",
            'd',
            new PgOutputColumn("id", 20, IsKey: true),
            new PgOutputColumn("größe", 1700, TypeModifier: 655_366),
            new PgOutputColumn("note", 25)),
        PgOutputMessage.Relation(16_385, "", "nothing", 'n'),
        PgOutputMessage.Insert(16_384, PgOutputCell.Int8(1), PgOutputCell.Text("1.50"), PgOutputCell.Null),
        PgOutputMessage.Insert(16_385),
        PgOutputMessage.Update(16_384, PgOutputCell.Int8(1), PgOutputCell.Text(""), PgOutputCell.Unchanged),
        PgOutputMessage.UpdateWithKey(16_384, [PgOutputCell.Int8(1), PgOutputCell.Null], [PgOutputCell.Int8(2), PgOutputCell.Null]),
        PgOutputMessage.UpdateWithOld(16_384, [PgOutputCell.Int8(1), PgOutputCell.Text("x")], [PgOutputCell.Int8(1), PgOutputCell.Unchanged]),
        PgOutputMessage.Delete(16_384, PgOutputCell.Int8(1), PgOutputCell.Null),
        PgOutputMessage.DeleteWithOld(16_384, PgOutputCell.Int8(1), PgOutputCell.Text("gone")),
        PgOutputMessage.Truncate(cascade: true, restartIdentity: true, 16_384, 16_385),
    ];
}
