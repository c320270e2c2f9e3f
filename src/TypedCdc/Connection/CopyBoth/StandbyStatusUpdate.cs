using System.Buffers.Binary;
using NpgsqlTypes;

namespace TypedCdc.Connection.CopyBoth;

/// <summary>
/// 'r': how far this side has come. Only <paramref name="Flushed"/> lets the server forget WAL.
/// https://www.postgresql.org/docs/current/protocol-replication.html#PROTOCOL-REPLICATION-STANDBY-STATUS-UPDATE
/// </summary>
/// <param name="Written">The last position that was received.</param>
/// <param name="Flushed">Everything before it is done with and will never be asked for again; 0: no change.</param>
/// <param name="Applied">As <paramref name="Flushed"/>; the server only shows it in pg_stat_replication.</param>
/// <param name="ClientTime">This side's clock, for the server's view of the lag.</param>
/// <param name="ReplyRequested">The server is to answer with a keepalive at once.</param>
internal readonly record struct StandbyStatusUpdate(
    NpgsqlLogSequenceNumber Written,
    NpgsqlLogSequenceNumber Flushed,
    NpgsqlLogSequenceNumber Applied,
    DateTimeOffset ClientTime,
    bool ReplyRequested = false)
{
    public const int Size = 1 + 8 + 8 + 8 + 8 + 1;

    private static readonly long PostgresEpochTicks =
        new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>Writes the update as the payload of one CopyData message.</summary>
    public void Write(Span<byte> destination)
    {
        destination[33] = ReplyRequested ? (byte)1 : (byte)0;
        destination[0] = (byte)'r';
        BinaryPrimitives.WriteUInt64BigEndian(destination[1..], (ulong)Written);
        BinaryPrimitives.WriteUInt64BigEndian(destination[9..], (ulong)Flushed);
        BinaryPrimitives.WriteUInt64BigEndian(destination[17..], (ulong)Applied);
        BinaryPrimitives.WriteInt64BigEndian(
            destination[25..], (ClientTime.UtcTicks - PostgresEpochTicks) / TimeSpan.TicksPerMicrosecond);
    }
}
