using NpgsqlTypes;
using TypedCdc.Tests.Shop;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Keeps changes by transaction and ordinal, and gives up what is rolled back: what is left at a commit must be right.</summary>
[CdcHandler(Delivery = Delivery.InProgress)]
internal sealed partial class StagedRows :
    IChangeHandler<Insert<Order>>,
    IChangeHandler<Update<Order>>,
    IChangeHandler<Delete<OrderKey>>,
    IInProgressHandler
{
    private readonly Dictionary<uint, SortedList<long, string>> _open = [];

    /// <summary>What was left of each transaction that committed, in order.</summary>
    public List<string> Committed { get; } = [];

    /// <summary>Changes that were delivered while their transaction was in progress.</summary>
    public int Early { get; private set; }

    /// <summary>Transactions that have neither committed nor been aborted.</summary>
    public int Open => _open.Count;

    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) =>
        Stage(change.Transaction, change.Position, CommittedRows.Text(change));

    public ValueTask HandleAsync(Update<Order> change, CancellationToken cancellationToken) =>
        Stage(change.Transaction, change.Position, CommittedRows.Text(change));

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) =>
        Stage(change.Transaction, change.Position, CommittedRows.Text(change));

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        _open.Add(transaction.Xid, []);
        return ValueTask.CompletedTask;
    }

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken)
    {
        var staged = _open[rollback.Transaction.Xid];
        while (staged.Count > 0 && staged.GetKeyAtIndex(staged.Count - 1) >= rollback.FromOrdinal)
        {
            staged.RemoveAt(staged.Count - 1);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        _open.Remove(transaction.Xid, out var staged);
        if (staged!.Count > 0)
        {
            Committed.Add($"{transaction} {string.Join(' ', staged.Select(change => $"{change.Key}:{change.Value}"))}");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        _open.Remove(transaction.Xid);
        return ValueTask.CompletedTask;
    }

    private ValueTask Stage(TransactionInfo transaction, ChangePosition position, string change)
    {
        // Each ordinal is taken once by what is not rolled back.
        _open[transaction.Xid].Add(position.Ordinal, change);
        Early += transaction.IsInProgress ? 1 : 0;
        return ValueTask.CompletedTask;
    }
}
