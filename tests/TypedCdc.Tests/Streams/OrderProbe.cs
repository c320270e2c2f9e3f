using NpgsqlTypes;
using TypedCdc.Tests.Shop;

namespace TypedCdc.Tests.Streams;

/// <summary>Takes inserted orders and transaction boundaries, writes them down, and then does what a test tells it to.</summary>
[CdcHandler]
internal sealed partial class OrderProbe(Journal journal, string name = "") : IChangeHandler<Insert<Order>>, ITransactionHandler
{
    /// <summary>Done after each insert is written down.</summary>
    public Func<Insert<Order>, CancellationToken, ValueTask> OnInsert { get; set; } = (_, _) => ValueTask.CompletedTask;

    /// <summary>Done after a boundary is written down.</summary>
    public Func<string, CancellationToken, ValueTask> OnBoundary { get; set; } = (_, _) => ValueTask.CompletedTask;

    public async ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
    {
        await journal.WriteAsync($"{name}insert {change.Row.Id}");
        await OnInsert(change, cancellationToken);
    }

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        WriteAsync("begin", transaction, cancellationToken);

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        Assert.Equal(Transaction.EndLsn((int)transaction.Xid - 700), endLsn);
        return WriteAsync("commit", transaction, cancellationToken);
    }

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        WriteAsync("abort", transaction, cancellationToken);

    private async ValueTask WriteAsync(string boundary, TransactionInfo transaction, CancellationToken cancellationToken)
    {
        await journal.WriteAsync($"{name}{boundary} {transaction.Xid}");
        await OnBoundary(boundary, cancellationToken);
    }
}
