using System.Buffers.Binary;
using NpgsqlTypes;
using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Source;
using TypedCdc.Transactions.Logs;

namespace TypedCdc.Transactions;

/// <summary>
/// Gathers raw messages into chunks of committed transactions. It looks at nothing but their kind and transaction id:
/// what the messages say is read only when they are dispatched.
/// </summary>
/// <remarks>
/// What the server assembled itself begins with Begin, which implies that the transaction committed, or with Begin
/// Prepare; its messages are handed on as they arrive. What it streams while the transaction is in progress waits in a
/// log for the end, and is then handed on as if it had come at once. Source:
/// https://www.postgresql.org/docs/current/protocol-logical-replication.html#PROTOCOL-LOGICAL-MESSAGES-FLOW.
/// <para>
/// Where handlers take transactions in progress, their messages are also handed on as they arrive, between those of other
/// transactions: Stream Start, the messages of the block, Stream Stop, and later Stream Abort, Stream Commit or Stream
/// Prepare, right before what was in the log, if any. A message of a block has the id of its transaction or
/// sub-transaction at its end there, so that what is before it is a message as outside of blocks.
/// </para>
/// </remarks>
internal sealed class TransactionAssembler(
    ChunkQueue queue,
    AcknowledgementLedger ledger,
    TransactionLogs logs,
    StreamedMessages streamed) : IReplicationSink
{
    private readonly bool _toLog = streamed.HasFlag(StreamedMessages.ToLog);
    private readonly bool _onward = streamed.HasFlag(StreamedMessages.Onward);
    private Chunk? _chunk;
    private bool _inTransaction;
    private TransactionLog? _streaming;

    /// <inheritdoc/>
    public void OnMessage(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            throw new MalformedMessageException("Malformed pgoutput message: it is empty.");
        }

        var kind = (MessageKind)payload[0];
        if (_streaming is { } log)
        {
            OnStreamed(log, kind, payload);
        }
        else if (_inTransaction)
        {
            OnAssembled(kind, payload);
        }
        else
        {
            OnBetween(kind, payload);
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Transactions that are still streamed do not hold the position back: the server sends them whole to whoever begins
    /// before their commit. Source: SnapBuildXactNeedsSkip in src/backend/replication/logical/snapbuild.c.
    /// </remarks>
    public void OnKeepalive(NpgsqlLogSequenceNumber serverPosition)
    {
        if (_inTransaction)
        {
            return;
        }

        Flush();
        ledger.ServerIdleAt(serverPosition, queue.LastSequence);
    }

    /// <inheritdoc/>
    public void OnDry()
    {
        // Within a transaction the server goes on at once, and there is nothing to gain from crossing threads earlier.
        if (!_inTransaction)
        {
            Flush();
        }
    }

    /// <summary>Hands on what was gathered, be its transaction complete or not.</summary>
    public void Flush()
    {
        if (_chunk is { } chunk)
        {
            _chunk = null;
            queue.Write(chunk);
        }
    }

    /// <summary>A message between transactions.</summary>
    private void OnBetween(MessageKind kind, ReadOnlySpan<byte> payload)
    {
        switch (kind)
        {
            case MessageKind.Begin or MessageKind.BeginPrepare:
                _inTransaction = true;
                Append(payload);
                break;
            case MessageKind.CommitPrepared or MessageKind.RollbackPrepared or MessageKind.Message:
                Append(payload);
                break;
            case MessageKind.StreamStart:
                var start = StreamStartMessage.Parse(payload);
                _streaming = logs.Enter(start.Xid, start.IsFirst);
                Forward(payload);
                break;
            case MessageKind.StreamAbort:
                // One that was never streamed is ignored: PostgreSQL 18 has been seen to send it even in version 1.
                var abort = StreamAbortMessage.Parse(payload);
                logs.RollBack(abort.Xid, abort.SubXid);
                Forward(payload);
                break;
            case MessageKind.StreamCommit:
                var commit = StreamCommitMessage.Parse(payload);
                End(logs.Find(commit.Xid), payload, StreamEnd.BeginOf(payload), StreamEnd.CommitOf(payload));
                break;
            case MessageKind.StreamPrepare:
                var prepare = StreamPrepareMessage.Parse(payload);
                End(logs.Find(prepare.Xid), payload, StreamEnd.BeginPrepareOf(payload), StreamEnd.PrepareOf(payload));
                break;
            default:
                throw Unexpected(kind, payload, "outside of any transaction");
        }
    }

    /// <summary>A message of a transaction that the server assembled.</summary>
    private void OnAssembled(MessageKind kind, ReadOnlySpan<byte> payload)
    {
        switch (kind)
        {
            case MessageKind.Commit or MessageKind.Prepare:
                Append(payload);
                _inTransaction = false;
                break;
            case MessageKind.StreamAbort:
                break;
            default:
                if (!IsPartOfTransaction(kind))
                {
                    throw Unexpected(kind, payload, "inside a transaction");
                }

                Append(payload);
                break;
        }
    }

    /// <summary>A message in a stream block. Only here it has a transaction id behind its kind byte, but for Origin.</summary>
    private void OnStreamed(TransactionLog log, MessageKind kind, ReadOnlySpan<byte> payload)
    {
        if (kind == MessageKind.StreamStop)
        {
            _streaming = null;
            Forward(payload);
        }
        else if (kind == MessageKind.Origin)
        {
            Take(log, log.Xid, payload[0], payload[1..]);
        }
        else if (IsPartOfTransaction(kind))
        {
            var cursor = new MessageCursor(payload);
            cursor.Expect(kind);
            var xid = cursor.ReadUInt32();
            Take(log, xid, payload[0], cursor.Rest);
        }
        else
        {
            throw Unexpected(kind, payload, "inside a stream block");
        }
    }

    /// <summary>Takes a message of a stream block, without the transaction id behind its kind byte.</summary>
    private void Take(TransactionLog log, uint xid, byte kind, ReadOnlySpan<byte> body)
    {
        if (_onward)
        {
            Span<byte> tail = stackalloc byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(tail, xid);
            ChunkFor(sizeof(byte) + body.Length + tail.Length).Append(kind, body, tail);
        }

        if (_toLog)
        {
            logs.Append(log, xid, kind, body);
        }
    }

    /// <summary>Hands on what is told of a transaction in progress, if anyone wants to know.</summary>
    private void Forward(ReadOnlySpan<byte> payload)
    {
        if (_onward)
        {
            Append(payload);
        }
    }

    /// <summary>A transaction that was streamed is now known to have ended well.</summary>
    private void End(TransactionLog log, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end)
    {
        Forward(payload);
        if (_toLog)
        {
            Replay(log, begin, end);
        }

        logs.Remove(log);
    }

    private void Replay(TransactionLog log, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end)
    {
        Append(begin);
        foreach (var chunk in log.TakeAll())
        {
            if (queue.IsClosed)
            {
                break;
            }

            HandOn(chunk);
        }

        Append(end);
    }

    private void HandOn(Chunk chunk)
    {
        if (_chunk is { } current && current.TryAppend(chunk))
        {
            queue.Pool.Return(chunk);
            return;
        }

        Flush();
        queue.Write(chunk);
    }

    private static bool IsPartOfTransaction(MessageKind kind) => kind
        is MessageKind.Insert or MessageKind.Update or MessageKind.Delete or MessageKind.Truncate
        or MessageKind.Relation or MessageKind.Type or MessageKind.Origin or MessageKind.Message;

    private static MalformedMessageException Unexpected(MessageKind kind, ReadOnlySpan<byte> payload, string where) => new(
        Enum.IsDefined(kind)
            ? $"A pgoutput {kind} message arrived {where}."
            : $"Unknown pgoutput message of kind 0x{payload[0]:X2} and {payload.Length} bytes {where}.");

    private void Append(ReadOnlySpan<byte> payload) => ChunkFor(payload.Length).Append(payload);

    private Chunk ChunkFor(int length)
    {
        if (_chunk is { } current && !current.Fits(length))
        {
            Flush();
        }

        return _chunk ??= queue.Rent(length);
    }
}
