using TypedCdc.Chunks;

namespace TypedCdc.Transactions.Logs;

/// <summary>
/// The logs of all transactions in progress. Together they hold no more memory than the budget: beyond it, the largest
/// goes to disk. Where their sub-transactions begin is in the budget too, but cannot go to disk.
/// </summary>
/// <remarks>Used by the reading thread; the sizes may be read from any.</remarks>
internal sealed class TransactionLogs(ChunkPool pool, SpillFolder folder, long budget) : IDisposable
{
    /// <summary>What messages may hold however many sub-transactions there are, so that they go to disk many at a time.</summary>
    private const long LeastForMessages = 1024 * 1024;

    private readonly Dictionary<uint, TransactionLog> _open = [];
    private long _memoryBytes;
    private long _fileBytes;
    private int _count;

    /// <summary>Number of transactions in progress.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Bytes of memory that they hold.</summary>
    public long MemoryBytes => Volatile.Read(ref _memoryBytes);

    /// <summary>Bytes on disk.</summary>
    public long FileBytes => Volatile.Read(ref _fileBytes);

    /// <summary>Begins a log, or finds the one that a stream block goes on with.</summary>
    /// <exception cref="MalformedMessageException">The first block of the transaction is missing, or came twice.</exception>
    public TransactionLog Enter(uint xid, bool first)
    {
        if (_open.TryGetValue(xid, out var log) == first)
        {
            throw new MalformedMessageException(first
                ? $"Transaction {xid} was begun twice in the stream."
                : $"The stream goes on with transaction {xid}, whose beginning it has not brought.");
        }

        if (first)
        {
            log = new TransactionLog(xid, pool, folder);
            _open.Add(xid, log);
            Volatile.Write(ref _count, _open.Count);
        }

        return log!;
    }

    /// <summary>Appends a message to a log.</summary>
    /// <inheritdoc cref="TransactionLog.Append" path="/param"/>
    /// <exception cref="SpillException">The budget is used up, and the disk did not take it.</exception>
    public void Append(TransactionLog log, uint messageXid, byte kind, ReadOnlySpan<byte> body)
    {
        var before = log.MemoryBytes;
        log.Append(messageXid, kind, body);
        if (log.MemoryBytes != before)
        {
            Volatile.Write(ref _memoryBytes, _memoryBytes + log.MemoryBytes - before);
            SpillLargest();
        }
    }

    /// <summary>Drops what was rolled back: a sub-transaction, or all of it. What is not here was never sent.</summary>
    public void RollBack(uint xid, uint subXid)
    {
        if (!_open.TryGetValue(xid, out var log))
        {
            return;
        }

        if (xid == subXid)
        {
            Remove(log);
            return;
        }

        log.RollBack(subXid);
        Measure();
    }

    /// <summary>The log of a transaction that ends well.</summary>
    /// <exception cref="MalformedMessageException">There is none.</exception>
    public TransactionLog Find(uint xid) => _open.TryGetValue(xid, out var log)
        ? log
        : throw new MalformedMessageException($"Transaction {xid} ends in the stream, which has not brought its beginning.");

    /// <summary>Forgets a log and all it holds.</summary>
    public void Remove(TransactionLog log)
    {
        _open.Remove(log.Xid);
        log.Dispose();
        Measure();
        Volatile.Write(ref _count, _open.Count);
        if (_open.Count == 0)
        {
            pool.Trim();
        }
    }

    public void Dispose()
    {
        foreach (var log in _open.Values)
        {
            log.Dispose();
        }

        _open.Clear();
        Measure();
        Volatile.Write(ref _count, 0);
    }

    private void SpillLargest()
    {
        while (_memoryBytes > budget && _open.Values.Sum(log => log.MessageBytes) > Math.Min(budget, LeastForMessages))
        {
            _open.Values.MaxBy(log => log.MessageBytes)!.Spill();
            Measure();
        }
    }

    private void Measure()
    {
        Volatile.Write(ref _memoryBytes, _open.Values.Sum(log => log.MemoryBytes));
        Volatile.Write(ref _fileBytes, _open.Values.Sum(log => log.FileBytes));
    }
}
