using NpgsqlTypes;
using TypedCdc.Testing;

namespace TypedCdc.Tests.Protocol;

/// <summary>At least one valid message of each kind and shape.</summary>
internal static class SampleMessages
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly NpgsqlLogSequenceNumber Lsn = new(0x01528508);
    private static readonly NpgsqlLogSequenceNumber EndLsn = new(0x01528540);

    public static IReadOnlyList<byte[]> All { get; } =
    [
        PgOutputMessage.Begin(Lsn, Time, 730),
        PgOutputMessage.Commit(Lsn, EndLsn, Time),
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
        PgOutputMessage.Message(transactional: true, Lsn, "audit", 1, 2, 3),
        PgOutputMessage.Message(transactional: false, Lsn, ""),
        PgOutputMessage.StreamStart(730, isFirst: true),
        PgOutputMessage.StreamStop(),
        PgOutputMessage.StreamCommit(730, Lsn, EndLsn, Time),
        PgOutputMessage.StreamAbort(730, 731),
        PgOutputMessage.BeginPrepare(Lsn, EndLsn, Time, 730, "order 7"),
        PgOutputMessage.Prepare(Lsn, EndLsn, Time, 730, "order 7"),
        PgOutputMessage.StreamPrepare(Lsn, EndLsn, Time, 730, "größe"),
        PgOutputMessage.CommitPrepared(Lsn, EndLsn, Time, 730, "order 7"),
        PgOutputMessage.RollbackPrepared(Lsn, EndLsn, Time, Time.AddSeconds(1), 730, "order 7"),
    ];

    /// <summary>Valid ones of which a prefix is valid too.</summary>
    public static IReadOnlyList<byte[]> WithValidPrefix { get; } = [PgOutputMessage.StreamAbort(730, 731, Lsn, Time)];
}
