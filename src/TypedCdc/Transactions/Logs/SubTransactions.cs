namespace TypedCdc.Transactions.Logs;

/// <summary>Where in its transaction's log each sub-transaction begins.</summary>
/// <remarks>
/// A session works in one sub-transaction at a time, so everything behind the first message of one that is rolled back
/// was made within it. PostgreSQL's apply worker keeps the same list: subxact_info_add and stream_abort_internal in
/// src/backend/replication/logical/worker.c.
/// </remarks>
internal sealed class SubTransactions
{
    private readonly Dictionary<uint, long> _firstOffsets = [];
    private readonly Stack<uint> _inOrder = [];

    /// <summary>A message of a sub-transaction goes to <paramref name="offset"/> of the log.</summary>
    public void Note(uint xid, long offset)
    {
        if (_firstOffsets.TryAdd(xid, offset))
        {
            _inOrder.Push(xid);
        }
    }

    /// <summary>Forgets a sub-transaction and all that began after it.</summary>
    /// <param name="xid">The sub-transaction.</param>
    /// <param name="offset">Where it began.</param>
    /// <returns>False where none of its messages is in the log.</returns>
    public bool TryRemove(uint xid, out long offset)
    {
        if (!_firstOffsets.TryGetValue(xid, out offset))
        {
            return false;
        }

        uint removed;
        do
        {
            removed = _inOrder.Pop();
            _firstOffsets.Remove(removed);
        }
        while (removed != xid);
        return true;
    }
}
