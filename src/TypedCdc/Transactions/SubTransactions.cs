using System.Runtime.CompilerServices;

namespace TypedCdc.Transactions;

/// <summary>Where in its transaction each sub-transaction begins.</summary>
/// <remarks>
/// A session works in one sub-transaction at a time, so everything behind the first message of one that is rolled back
/// was made within it. PostgreSQL's apply worker keeps the same list: subxact_info_add and stream_abort_internal in
/// src/backend/replication/logical/worker.c.
/// </remarks>
/// <typeparam name="TPlace">A place in the transaction.</typeparam>
internal sealed class SubTransactions<TPlace>
    where TPlace : struct
{
    /// <summary>A dictionary's entry has a hash, the next of its bucket, key and value; and for each there is a bucket.</summary>
    private static readonly int EntryBytes = Unsafe.SizeOf<(int, int, uint, TPlace)>() + sizeof(int);

    private readonly Dictionary<uint, TPlace> _firsts = [];
    private readonly Stack<uint> _inOrder = [];

    /// <summary>Bytes of memory that it holds.</summary>
    public long Bytes => ((long)_firsts.Capacity * EntryBytes) + ((long)_inOrder.Capacity * sizeof(uint));

    /// <summary>A message of a sub-transaction is at <paramref name="place"/>.</summary>
    public void Note(uint xid, TPlace place)
    {
        if (_firsts.TryAdd(xid, place))
        {
            _inOrder.Push(xid);
        }
    }

    /// <summary>Forgets a sub-transaction and all that began after it.</summary>
    /// <param name="xid">The sub-transaction.</param>
    /// <param name="first">Where it began.</param>
    /// <returns>False where there is no message of it.</returns>
    public bool TryRemove(uint xid, out TPlace first)
    {
        if (!_firsts.TryGetValue(xid, out first))
        {
            return false;
        }

        uint removed;
        do
        {
            removed = _inOrder.Pop();
            _firsts.Remove(removed);
        }
        while (removed != xid);
        return true;
    }
}
