using NpgsqlTypes;
using TypedCdc;

namespace LargeTransactions;

/// <summary>Counts the entries that are delivered, and sees that they come in order and that none was rolled back.</summary>
[CdcHandler]
public sealed partial class EntryCounter : IChangeHandler<Insert<Entry>>, ITransactionHandler
{
    private long _delivered;
    private long _lastId;
    private long _transactions;

    /// <summary>Entries delivered so far.</summary>
    public long Delivered => Volatile.Read(ref _delivered);

    /// <summary>Transactions finished so far.</summary>
    public long Transactions => Volatile.Read(ref _transactions);

    /// <summary>Entries that should not have come: out of order, or of an account that only rolled-back work touches.</summary>
    public long Wrong { get; private set; }

    /// <summary>Id of the last entry, which ends the demonstration.</summary>
    public long LastId => Volatile.Read(ref _lastId);

    public ValueTask HandleAsync(Insert<Entry> change, CancellationToken cancellationToken)
    {
        if (change.Row.Id <= _lastId || change.Row.Account == Bank.RolledBackAccount)
        {
            Wrong++;
        }

        Volatile.Write(ref _lastId, change.Row.Id);
        Volatile.Write(ref _delivered, _delivered + 1);
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken)
    {
        Volatile.Write(ref _transactions, _transactions + 1);
        return ValueTask.CompletedTask;
    }
}
