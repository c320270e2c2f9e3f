using TypedCdc.Source;

namespace TypedCdc.Tests.Pipelines;

/// <summary>A source that ends only when it is aborted.</summary>
internal sealed class StubbornSource : IReplicationSource
{
    private readonly ManualResetEventSlim _aborted = new();
    private CancellationToken _stop;

    public bool IsAskedToStop => _stop.IsCancellationRequested;

    public void Run(IReplicationSink sink, IAcknowledgement acknowledgement, CancellationToken stop)
    {
        _stop = stop;
        _aborted.Wait(CancellationToken.None);
    }

    public void Abort() => _aborted.Set();
}
