namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>A pipeline that runs until it is disposed.</summary>
public sealed class OddRun : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private bool _disposed;

    public OddRun(CdcPipeline pipeline, OddRows handler)
    {
        Pipeline = pipeline;
        Handler = handler;
        Running = pipeline.RunAsync(_stop.Token);
    }

    public CdcPipeline Pipeline { get; }

    public OddRows Handler { get; }

    public Task Running { get; }

    public async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await _stop.CancelAsync();
            await Running;
            _stop.Dispose();
        }
    }
}
