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
/// </remarks>
internal sealed class TransactionAssembler(ChunkQueue queue, AcknowledgementLedger ledger, TransactionLogs logs) : IReplicationSink
{
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
                break;
            case MessageKind.StreamAbort:
                // One that was never streamed is ignored: PostgreSQL 18 has been seen to send it even in version 1.
                var abort = StreamAbortMessage.Parse(payload);
                logs.RollBack(abort.Xid, abort.SubXid);
                break;
            case MessageKind.StreamCommit:
                var commit = StreamCommitMessage.Parse(payload);
                Replay(logs.Find(commit.Xid), StreamEnd.BeginOf(payload), StreamEnd.CommitOf(payload));
                break;
            case MessageKind.StreamPrepare:
                var prepare = StreamPrepareMessage.Parse(payload);
                Replay(logs.Find(prepare.Xid), StreamEnd.BeginPrepareOf(payload), StreamEnd.PrepareOf(payload));
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
        }
        else if (kind == MessageKind.Origin)
        {
            logs.Append(log, log.Xid, payload[0], payload[1..]);
        }
        else if (IsPartOfTransaction(kind))
        {
            var cursor = new MessageCursor(payload);
            cursor.Expect(kind);
            var xid = cursor.ReadUInt32();
            logs.Append(log, xid, payload[0], cursor.Rest);
        }
        else
        {
            throw Unexpected(kind, payload, "inside a stream block");
        }
    }

    /// <summary>Hands a transaction on that was streamed and is now known to have ended well.</summary>
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
        logs.Remove(log);
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

    private void Append(ReadOnlySpan<byte> payload)
    {
        if (_chunk is { } current && !current.Fits(payload.Length))
        {
            Flush();
        }

        _chunk ??= queue.Rent(payload.Length);
        _chunk.Append(payload);
    }
}
