using System.Buffers.Binary;
using NpgsqlTypes;

namespace TypedCdc.Connection.CopyBoth;

/// <summary>
/// 'k': how far the server has sent, with or without data for us.
/// https://www.postgresql.org/docs/current/protocol-replication.html#PROTOCOL-REPLICATION-PRIMARY-KEEPALIVE-MESSAGE
/// </summary>
/// <param name="End">Every transaction that committed before this position has been sent already.</param>
/// <param name="ServerClock">The server's clock when it sent this: microseconds since 2000-01-01, UTC.</param>
/// <param name="ReplyRequested">The server will give the connection up if no status comes soon.</param>
internal readonly record struct PrimaryKeepalive(NpgsqlLogSequenceNumber End, long ServerClock, bool ReplyRequested)
{
    public const byte Kind = (byte)'k';

    private const int Size = 1 + 8 + 8 + 1;

    public static PrimaryKeepalive Read(CopyFrame frame)
    {
        var bytes = frame.Payload;
        if (!frame.IsPrimaryKeepalive || bytes.Length < Size)
        {
            throw new MalformedMessageException($"A keepalive has {Size} bytes; {bytes.Length} came.");
        }

        return new PrimaryKeepalive(
            new NpgsqlLogSequenceNumber(BinaryPrimitives.ReadUInt64BigEndian(bytes[1..])),
            BinaryPrimitives.ReadInt64BigEndian(bytes[9..]),
            bytes[17] != 0);
    }
}
