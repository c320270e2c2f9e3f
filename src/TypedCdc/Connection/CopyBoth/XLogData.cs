using System.Buffers.Binary;
using NpgsqlTypes;

namespace TypedCdc.Connection.CopyBoth;

/// <summary>
/// 'w': a piece of the stream, for logical replication exactly one message of the output plugin.
/// https://www.postgresql.org/docs/current/protocol-replication.html#PROTOCOL-REPLICATION-XLOGDATA
/// </summary>
internal readonly ref struct XLogData
{
    public const byte Kind = (byte)'w';

    /// <summary>Kind, start, end and clock.</summary>
    public const int HeaderSize = 1 + 8 + 8 + 8;

    private XLogData(ReadOnlySpan<byte> frame)
    {
        Start = new NpgsqlLogSequenceNumber(BinaryPrimitives.ReadUInt64BigEndian(frame[1..]));
        End = new NpgsqlLogSequenceNumber(BinaryPrimitives.ReadUInt64BigEndian(frame[9..]));
        ServerClock = BinaryPrimitives.ReadInt64BigEndian(frame[17..]);
        Payload = frame[HeaderSize..];
    }

    /// <summary>Where the piece begins in the WAL; 0 for messages that have no place of their own, such as Relation.</summary>
    public NpgsqlLogSequenceNumber Start { get; }

    /// <summary>The server calls it the current end of WAL; a logical walsender sends <see cref="Start"/> once more.</summary>
    public NpgsqlLogSequenceNumber End { get; }

    /// <summary>The server's clock when it sent this: microseconds since 2000-01-01, UTC.</summary>
    public long ServerClock { get; }

    /// <summary>The output plugin's message.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    public static XLogData Read(CopyFrame frame)
    {
        if (!frame.IsXLogData || frame.Payload.Length < HeaderSize)
        {
            throw new MalformedMessageException($"XLogData has a header of {HeaderSize} bytes; {frame.Payload.Length} came.");
        }

        return new XLogData(frame.Payload);
    }
}
