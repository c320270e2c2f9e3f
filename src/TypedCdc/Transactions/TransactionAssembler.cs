using NpgsqlTypes;
using TypedCdc.Acknowledgement;
using TypedCdc.Delivery;
using TypedCdc.Protocol;
using TypedCdc.Source;

namespace TypedCdc.Transactions;

/// <summary>
/// Gathers raw messages into chunks of committed transactions. It looks at nothing but their kind: what the messages say
/// is read only when they are dispatched.
/// </summary>
/// <remarks>
/// In protocol version 1 the server assembles transactions itself: Begin implies that the transaction committed, and its
/// messages may be handed on as they arrive.
/// </remarks>
internal sealed class TransactionAssembler(ChunkQueue queue, AcknowledgementLedger ledger) : IReplicationSink
{
    private Chunk? _chunk;
    private bool _inTransaction;

    /// <inheritdoc/>
    public void OnMessage(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            throw new MalformedMessageException("Malformed pgoutput message: it is empty.");
        }

        var kind = (MessageKind)payload[0];
        switch (kind)
        {
            case MessageKind.Begin:
                Begin();
                Append(payload);
                break;
            case MessageKind.Commit:
                RequireTransaction(kind);
                Append(payload);
                _inTransaction = false;
                break;
            case MessageKind.Origin:
            case MessageKind.Relation:
            case MessageKind.Type:
            case MessageKind.Insert:
            case MessageKind.Update:
            case MessageKind.Delete:
            case MessageKind.Truncate:
                RequireTransaction(kind);
                Append(payload);
                break;
            case MessageKind.StreamAbort:
                // PostgreSQL 18 has been seen to send it in version 1, where nothing is streamed and nothing can be aborted.
                break;
            default:
                throw new MalformedMessageException(
                    $"Unknown pgoutput message of kind 0x{payload[0]:X2} and {payload.Length} bytes: protocol version 1 has no such message.");
        }
    }

    /// <inheritdoc/>
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

    private void Begin()
    {
        if (_inTransaction)
        {
            throw new MalformedMessageException("A pgoutput Begin message arrived inside a transaction.");
        }

        _inTransaction = true;
    }

    private void RequireTransaction(MessageKind kind)
    {
        if (!_inTransaction)
        {
            throw new MalformedMessageException($"A pgoutput {kind} message arrived outside of any transaction.");
        }
    }

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
