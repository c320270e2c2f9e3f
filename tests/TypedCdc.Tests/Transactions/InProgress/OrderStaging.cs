using NpgsqlTypes;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Takes changes of orders while their transactions are in progress, and writes down all that it is told.</summary>
[CdcHandler(Delivery = Delivery.InProgress)]
internal sealed partial class OrderStaging(Journal journal, string name = "") :
    IChangeHandler<Insert<Order>>,
    IChangeHandler<Update<OrderNumbers>>,
    IChangeHandler<Delete<OrderKey>>,
    IChangeHandler<Truncate<Order>>,
    IInProgressHandler
{
    /// <summary>Descriptions of the transactions of inserts, in order.</summary>
    public List<TransactionInfo> Transactions { get; } = [];

    /// <summary>Done after each call is written down.</summary>
    public Func<string, CancellationToken, ValueTask> OnCall { get; set; } = (_, _) => ValueTask.CompletedTask;

    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
    {
        Transactions.Add(change.Transaction);
        return WriteAsync($"insert {change.Row.Id}", change.Position, change.Transaction, cancellationToken);
    }

    public ValueTask HandleAsync(Update<OrderNumbers> change, CancellationToken cancellationToken) =>
        WriteAsync($"update {change.Row.Id}", change.Position, change.Transaction, cancellationToken);

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) =>
        WriteAsync($"delete {change.Old.Id}", change.Position, change.Transaction, cancellationToken);

    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken) =>
        WriteAsync("truncate", change.Position, change.Transaction, cancellationToken);

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        WriteAsync($"begin {Text(transaction)}", cancellationToken);

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken)
    {
        Assert.True(rollback.Transaction.IsInProgress);
        Assert.Equal(rollback.Transaction.Xid, rollback.Transaction.SubXid);
        return WriteAsync($"rollback {rollback.Transaction.Xid}/{rollback.SubXid} from {rollback.FromOrdinal}", cancellationToken);
    }

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        Assert.Equal(Transaction.CommitTime((int)transaction.Xid - 700), transaction.CommitTime);
        return WriteAsync($"commit {Text(transaction)} to {endLsn}", cancellationToken);
    }

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        WriteAsync($"abort {Text(transaction)}", cancellationToken);

    public ValueTask PrepareAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        WriteAsync($"prepare {Text(transaction)} as {transaction.GlobalId} to {endLsn}", cancellationToken);

    public ValueTask CommitPreparedAsync(
        TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        WriteAsync($"commit prepared {transaction.GlobalId}", cancellationToken);

    public ValueTask RollbackPreparedAsync(
        TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        WriteAsync($"rollback prepared {transaction.GlobalId}", cancellationToken);

    private static string Text(TransactionInfo transaction) =>
        transaction.IsInProgress ? $"{transaction.Xid} in progress" : $"{transaction.Xid} at {transaction.CommitLsn}";

    private ValueTask WriteAsync(
        string change, ChangePosition position, TransactionInfo transaction, CancellationToken cancellationToken)
    {
        Assert.Equal(transaction.CommitLsn, position.CommitLsn);
        Assert.Equal(transaction.IsInProgress, transaction.CommitLsn == default);
        Assert.Equal(transaction.IsInProgress, transaction.CommitTime == default);
        return WriteAsync($"{change} of {transaction.Xid}/{transaction.SubXid} at {position}", cancellationToken);
    }

    private async ValueTask WriteAsync(string call, CancellationToken cancellationToken)
    {
        await journal.WriteAsync(name + call);
        await OnCall(call, cancellationToken);
    }
}
