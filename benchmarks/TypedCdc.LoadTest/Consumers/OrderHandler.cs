using NpgsqlTypes;
using TypedCdc.LoadTest.Measuring;
using TypedCdc.LoadTest.Orders;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>Takes whole rows.</summary>
[CdcHandler]
public sealed partial class OrderHandler(Reading reading) : IChangeHandler<Upsert<Order>>, ITransactionHandler
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken)
    {
        reading.Add(change.Row, change.Transaction.CommitTime);
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken)
    {
        reading.Commit();
        return ValueTask.CompletedTask;
    }
}
