using NpgsqlTypes;
using TypedCdc.LoadTest.Measuring;
using TypedCdc.LoadTest.Orders;

namespace TypedCdc.LoadTest.Consumers;

/// <summary>Takes rows without their texts.</summary>
[CdcHandler]
public sealed partial class OrderFiguresHandler(Reading reading)
    : IChangeHandler<Upsert<OrderFigures>>, ITransactionHandler
{
    public ValueTask HandleAsync(Upsert<OrderFigures> change, CancellationToken cancellationToken)
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
