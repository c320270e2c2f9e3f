using TypedCdc.IntegrationTests.Pipelines;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Records every change of items, and knows nothing of a row before it but its key.</summary>
[CdcHandler]
public sealed partial class ItemRecorder : Recorder,
    IChangeHandler<Insert<Item>>,
    IChangeHandler<Update<Item, ItemKey>>,
    IChangeHandler<Delete<ItemKey>>,
    IChangeHandler<Truncate<Item>>
{
    public ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken) =>
        Record(change.Position, $"insert {change.Row.Id} {change.Row.Name}");

    public ValueTask HandleAsync(Update<Item, ItemKey> change, CancellationToken cancellationToken) =>
        Record(change.Position, $"update {change.Old.Id} to {change.Row.Id} {change.Row.Name}");

    public ValueTask HandleAsync(Delete<ItemKey> change, CancellationToken cancellationToken) =>
        Record(change.Position, $"delete {change.Old.Id}");

    public ValueTask HandleAsync(Truncate<Item> change, CancellationToken cancellationToken) =>
        Record(change.Position, $"truncate cascade={change.Cascade} restart={change.RestartIdentity}");
}
