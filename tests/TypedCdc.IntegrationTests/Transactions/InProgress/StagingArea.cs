namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>What a handler keeps of transactions in progress, and checks of what it is told of them. Thread-safe.</summary>
internal sealed class StagingArea
{
    private readonly Lock _lock = new();
    private readonly Dictionary<uint, SortedList<long, string>> _open = [];
    private readonly Dictionary<uint, HashSet<uint>> _rolledBack = [];
    private int _early;
    private int _rollbacks;
    private int _aborts;

    public StagingCounts Counts
    {
        get
        {
            lock (_lock)
            {
                return new(_open.Values.Sum(staged => staged.Count), _early, _rollbacks, _aborts);
            }
        }
    }

    public void Begin(TransactionInfo transaction)
    {
        lock (_lock)
        {
            _open.Add(transaction.Xid, []);
            _rolledBack.Add(transaction.Xid, []);
        }
    }

    public void Add(ChangePosition position, TransactionInfo transaction, string line)
    {
        lock (_lock)
        {
            Require(position.CommitLsn == transaction.CommitLsn, $"{line} of {transaction} is at {position}.");
            Require(
                !_rolledBack[transaction.Xid].Contains(transaction.SubXid), $"{line} of {transaction} came after its rollback.");
            // Fails where an ordinal is taken twice by what is not rolled back.
            _open[transaction.Xid].Add(position.Ordinal, line);
            _early += transaction.IsInProgress ? 1 : 0;
        }
    }

    public void RollBack(SubTransactionRollback rollback)
    {
        lock (_lock)
        {
            var staged = _open[rollback.Transaction.Xid];
            _rolledBack[rollback.Transaction.Xid].Add(rollback.SubXid);
            _rollbacks++;
            while (staged.Count > 0 && staged.GetKeyAtIndex(staged.Count - 1) >= rollback.FromOrdinal)
            {
                staged.RemoveAt(staged.Count - 1);
            }
        }
    }

    public void Abort(TransactionInfo transaction)
    {
        lock (_lock)
        {
            Require(_open.Remove(transaction.Xid), $"{transaction} was aborted, but not open.");
            _rolledBack.Remove(transaction.Xid);
            _aborts++;
        }
    }

    /// <summary>The transaction ended well.</summary>
    /// <returns>What is left of it, in order.</returns>
    public IReadOnlyList<string> End(TransactionInfo transaction)
    {
        lock (_lock)
        {
            Require(!transaction.IsInProgress, $"{transaction} ended well.");
            Require(_open.Remove(transaction.Xid, out var staged), $"{transaction} ended, but was not open.");
            _rolledBack.Remove(transaction.Xid);
            return [.. staged!.Values];
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
