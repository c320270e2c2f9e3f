using TypedCdc;

namespace KilledConsumer;

/// <summary>Writes each change down: <c>commit LSN, ordinal, operation, id, version</c>.</summary>
[CdcHandler]
public sealed partial class ItemLog(Action<string> write) : IChangeHandler<Upsert<Item>>, IChangeHandler<Delete<ItemKey>>
{
    public ValueTask HandleAsync(Upsert<Item> change, CancellationToken cancellationToken)
    {
        write($"{(ulong)change.Position.CommitLsn} {change.Position.Ordinal} upsert {change.Row.Id} {change.Row.Version}");
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Delete<ItemKey> change, CancellationToken cancellationToken)
    {
        write($"{(ulong)change.Position.CommitLsn} {change.Position.Ordinal} delete {change.Old.Id} 0");
        return ValueTask.CompletedTask;
    }
}
