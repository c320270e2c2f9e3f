using TypedCdc.Chunks;

namespace TypedCdc.Transactions.Logs;

/// <summary>
/// The raw messages of one transaction in progress, in order: the older ones in a spill file, if it has one, the newer
/// ones in memory. A rolled-back sub-transaction is cut off at its first message, Relation messages included, so that
/// nothing of it is ever seen.
/// </summary>
internal sealed class TransactionLog(uint xid, ChunkPool pool, SpillFolder folder) : IDisposable
{
    private readonly List<Chunk> _memory = [];
    private readonly SubTransactions<long> _subTransactions = new();
    private SpillFile? _file;
    private long _length;

    /// <summary>Id of the top-level transaction.</summary>
    public uint Xid { get; } = xid;

    /// <summary>Bytes of memory that it holds.</summary>
    public long MemoryBytes => MessageBytes + _subTransactions.Bytes;

    /// <summary>Bytes of memory that its messages hold: what can go to disk.</summary>
    public long MessageBytes { get; private set; }

    /// <summary>Bytes on disk.</summary>
    public long FileBytes => _file?.Length ?? 0;

    /// <summary>Appends a message.</summary>
    /// <param name="messageXid">The transaction or sub-transaction that it belongs to.</param>
    /// <param name="kind">Its kind byte.</param>
    /// <param name="body">All behind, without the transaction id that it has in a stream block.</param>
    public void Append(uint messageXid, byte kind, ReadOnlySpan<byte> body)
    {
        if (messageXid != Xid)
        {
            _subTransactions.Note(messageXid, _length);
        }

        var size = sizeof(byte) + body.Length;
        if (_memory is not [.., var chunk] || !chunk.Fits(size))
        {
            chunk = pool.Rent(size);
            _memory.Add(chunk);
            MessageBytes += chunk.Capacity;
        }

        chunk.Append(kind, body);
        _length += Chunk.SizeFor(size);
    }

    /// <summary>Drops all of a sub-transaction that was rolled back; nothing when none of it is here.</summary>
    public void RollBack(uint subXid)
    {
        if (!_subTransactions.TryRemove(subXid, out var offset))
        {
            return;
        }

        while (_length > offset && _memory is [.., var chunk])
        {
            var start = _length - chunk.Content.Length;
            if (start < offset)
            {
                chunk.CutAt((int)(offset - start));
                _length = offset;
                return;
            }

            Drop(chunk);
            _length = start;
        }

        if (_length > offset)
        {
            _file!.CutAt(offset);
            _length = offset;
        }
    }

    /// <summary>Moves all that is in memory to disk.</summary>
    /// <exception cref="SpillException">The disk did not take it.</exception>
    public void Spill()
    {
        _file ??= folder.Create(Xid);
        foreach (var chunk in _memory)
        {
            _file.Append(chunk.Content);
            pool.Return(chunk);
        }

        _memory.Clear();
        MessageBytes = 0;
    }

    /// <summary>Takes all messages out, in order. The chunks become the caller's.</summary>
    public IEnumerable<Chunk> TakeAll()
    {
        for (long offset = 0; offset < FileBytes;)
        {
            var page = ReadPage(offset);
            offset += page.Content.Length;
            yield return page;
        }

        for (var i = 0; i < _memory.Count; i++)
        {
            MessageBytes -= _memory[i].Capacity;
            yield return _memory[i];
        }

        _memory.Clear();
    }

    public void Dispose()
    {
        while (_memory is [.., var chunk])
        {
            Drop(chunk);
        }

        _file?.Dispose();
    }

    private Chunk ReadPage(long offset)
    {
        int Read(Span<byte> buffer) => _file!.Read(offset, buffer);

        var page = pool.Rent(0);
        var longer = page.Fill(Read);
        if (longer > 0)
        {
            pool.Return(page);
            page = pool.Rent(longer);
            page.Fill(Read);
        }

        return page;
    }

    private void Drop(Chunk chunk)
    {
        _memory.RemoveAt(_memory.Count - 1);
        MessageBytes -= chunk.Capacity;
        pool.Return(chunk);
    }
}
