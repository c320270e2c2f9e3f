using TypedCdc.Tests.Shop;

namespace TypedCdc.Tests.Allocations;

/// <summary>Counts changes of value types.</summary>
[CdcHandler]
internal sealed partial class NumbersCounter :
    IChangeHandler<Insert<OrderNumbers>>,
    IChangeHandler<Update<OrderNumbers, OrderKey>>,
    IChangeHandler<Delete<OrderKey>>
{
    public long Sum { get; private set; }

    public ValueTask HandleAsync(Insert<OrderNumbers> change, CancellationToken cancellationToken) => Add(change.Row.Id);

    public ValueTask HandleAsync(Update<OrderNumbers, OrderKey> change, CancellationToken cancellationToken) => Add(change.Old.Id);

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) => Add(change.Old.Id);

    private ValueTask Add(long id)
    {
        Sum += id;
        return ValueTask.CompletedTask;
    }
}

/// <summary>Counts rows as they now are, where a changed key arrives as a delete and an upsert.</summary>
[CdcHandler]
internal sealed partial class UpsertCounter : IChangeHandler<Upsert<OrderNumbers>>, IChangeHandler<Delete<OrderKey>>
{
    public long Sum { get; private set; }

    public ValueTask HandleAsync(Upsert<OrderNumbers> change, CancellationToken cancellationToken)
    {
        Sum += change.Row.Id;
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken)
    {
        Sum -= change.Old.Id;
        return ValueTask.CompletedTask;
    }
}

/// <summary>Counts rows of transactions in progress.</summary>
[CdcHandler(Delivery = Delivery.InProgress)]
internal sealed partial class InProgressCounter : IChangeHandler<Insert<OrderNumbers>>, IChangeHandler<Delete<OrderKey>>, IInProgressHandler
{
    public long Sum { get; private set; }

    public ValueTask HandleAsync(Insert<OrderNumbers> change, CancellationToken cancellationToken)
    {
        Sum += change.Row.Id;
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken)
    {
        Sum -= change.Old.Id;
        return ValueTask.CompletedTask;
    }

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

/// <summary>Counts batches.</summary>
[CdcHandler]
internal sealed partial class BatchCounter : IBatchHandler<Insert<OrderNumbers>>
{
    public long Count { get; private set; }

    public ValueTask HandleAsync(ReadOnlyMemory<Insert<OrderNumbers>> changes, CancellationToken cancellationToken)
    {
        Count += changes.Length;
        return ValueTask.CompletedTask;
    }
}

/// <summary>Counts rows of a class.</summary>
[CdcHandler]
internal sealed partial class OrderCounter : IChangeHandler<Insert<Order>>
{
    public long Sum { get; private set; }

    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
    {
        Sum += change.Row.Id;
        return ValueTask.CompletedTask;
    }
}
