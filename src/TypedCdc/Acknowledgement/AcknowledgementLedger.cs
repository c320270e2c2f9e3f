using NpgsqlTypes;
using TypedCdc.Source;

namespace TypedCdc.Acknowledgement;

/// <summary>
/// Knows up to which position everything has been handled. That position rises at the end of a transaction, when all
/// handlers have finished it, and with the server's own position while nothing is in flight, so that an idle database
/// can release its WAL.
/// </summary>
/// <remarks>
/// The server's position in a keepalive stands behind every transaction that it sent before, so it may be confirmed
/// exactly when all that was delivered before the keepalive is handled. PostgreSQL's own apply worker does the same:
/// get_flush_position in src/backend/replication/logical/worker.c.
/// </remarks>
internal sealed class AcknowledgementLedger : IAcknowledgement
{
    private readonly Lock _lock = new();
    private ulong _confirmed;
    private long _handled;
    private long _idleAfter;
    private ulong _idlePosition;

    /// <inheritdoc/>
    public NpgsqlLogSequenceNumber Confirmed => new(Volatile.Read(ref _confirmed));

    /// <summary>A transaction is finished by all handlers, and so are all before it.</summary>
    /// <param name="endLsn">The transaction's end LSN.</param>
    public void TransactionHandled(NpgsqlLogSequenceNumber endLsn)
    {
        lock (_lock)
        {
            Raise((ulong)endLsn);
        }
    }

    /// <summary>All messages of a chunk, and of those before it, are dispatched.</summary>
    /// <param name="sequence">The chunk's number.</param>
    public void ChunkHandled(long sequence)
    {
        lock (_lock)
        {
            _handled = Math.Max(_handled, sequence);
            RaiseToIdle();
        }
    }

    /// <summary>The server said where it stands, outside of any transaction.</summary>
    /// <param name="position">The server's position.</param>
    /// <param name="afterChunk">Number of the last chunk that was delivered before.</param>
    public void ServerIdleAt(NpgsqlLogSequenceNumber position, long afterChunk)
    {
        lock (_lock)
        {
            _idlePosition = (ulong)position;
            _idleAfter = afterChunk;
            RaiseToIdle();
        }
    }

    private void RaiseToIdle()
    {
        if (_handled >= _idleAfter)
        {
            Raise(_idlePosition);
        }
    }

    private void Raise(ulong position)
    {
        if (position > _confirmed)
        {
            Volatile.Write(ref _confirmed, position);
        }
    }
}
