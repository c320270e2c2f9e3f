using System.Runtime.InteropServices;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Takes inserts and deletes of orders and inserts of lines in batches, updates one by one.</summary>
[CdcHandler]
internal sealed partial class OrderBatches(Journal journal) :
    IBatchHandler<Insert<Order>>,
    IBatchHandler<Delete<OrderKey>>,
    IBatchHandler<Insert<Line>>,
    IChangeHandler<Update<Order>>
{
    /// <summary>The memory of each batch of inserts.</summary>
    public List<Insert<Order>[]> Memories { get; } = [];

    /// <summary>Thrown by the next batch of inserts of orders.</summary>
    public Exception? Failure { get; set; }

    public async ValueTask HandleAsync(ReadOnlyMemory<Insert<Order>> changes, CancellationToken cancellationToken)
    {
        MemoryMarshal.TryGetArray(changes, out var memory);
        Memories.Add(memory.Array!);
        await journal.WriteAsync($"insert {string.Join(' ', changes.ToArray().Select(change => change.Row.Id))}");
        if (Failure is { } failure)
        {
            Failure = null;
            throw failure;
        }
    }

    public ValueTask HandleAsync(ReadOnlyMemory<Delete<OrderKey>> changes, CancellationToken cancellationToken) =>
        journal.WriteAsync($"delete {string.Join(' ', changes.ToArray().Select(change => change.Old.Id))}");

    public ValueTask HandleAsync(ReadOnlyMemory<Insert<Line>> changes, CancellationToken cancellationToken) =>
        journal.WriteAsync($"lines {string.Join(' ', changes.ToArray().Select(change => change.Row.Number))}");

    public ValueTask HandleAsync(Update<Order> change, CancellationToken cancellationToken) =>
        journal.WriteAsync($"update {change.Row.Id}");
}
