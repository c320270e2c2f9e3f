namespace TypedCdc.IntegrationTests.Values;

/// <summary>Keeps the rows it is given; read them when the pipeline has stopped.</summary>
[CdcHandler]
public sealed partial class ValueRecorder : IChangeHandler<Insert<EveryValue>>, IChangeHandler<Insert<EveryValueOrNull>>
{
    public List<EveryValue> Values { get; } = [];

    public List<EveryValueOrNull> ValuesOrNull { get; } = [];

    public ValueTask HandleAsync(Insert<EveryValue> change, CancellationToken cancellationToken)
    {
        Values.Add(change.Row);
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Insert<EveryValueOrNull> change, CancellationToken cancellationToken)
    {
        ValuesOrNull.Add(change.Row);
        return ValueTask.CompletedTask;
    }
}
