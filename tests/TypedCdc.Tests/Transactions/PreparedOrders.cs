using NpgsqlTypes;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions;

/// <summary>Writes down inserted orders and all that is told of prepared transactions.</summary>
[CdcHandler]
internal sealed partial class PreparedOrders(Journal journal) : IChangeHandler<Insert<Order>>, ITransactionHandler
{
    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"insert {change.Row.Id} of {change.Transaction.GlobalId ?? "none"} at {change.Position}");

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken) => WriteAsync("begin", transaction);

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        WriteAsync("commit", transaction, endLsn);

    public ValueTask PrepareAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        WriteAsync("prepare", transaction, endLsn);

    public ValueTask CommitPreparedAsync(
        TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        WriteAsync("commit prepared", transaction, endLsn);

    public ValueTask RollbackPreparedAsync(
        TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        WriteAsync("rollback prepared", transaction, endLsn);

    private ValueTask WriteAsync(string boundary, TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn = default) =>
        journal.WriteAsync($"{boundary} {transaction.Xid} {transaction.GlobalId} {transaction.CommitLsn} {endLsn}");
}
