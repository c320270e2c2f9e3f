using TypedCdc.Source;

namespace TypedCdc.Tests.Pipelines;

/// <summary>Sends messages, stays open, and breaks exactly when a test says so, or when it is asked to end.</summary>
internal sealed class BreakingSource(params IEnumerable<byte[]> messages) : IReplicationSource
{
    private readonly ManualResetEventSlim _break = new();
    private volatile Exception? _failure;
    private volatile Thread? _reader;

    /// <summary>What it breaks with when it is asked for an orderly end; without it, it ends in order.</summary>
    public Exception? WhenStopped { get; init; }

    /// <summary>What it breaks with when it is aborted.</summary>
    public Exception? WhenAborted { get; init; }

    /// <summary>Breaks the stream from outside.</summary>
    public void Break(Exception failure)
    {
        _failure = failure;
        _break.Set();
    }

    public void Run(IReplicationSink sink, IAcknowledgement acknowledgement, CancellationToken stop)
    {
        _reader = Thread.CurrentThread;
        foreach (var message in messages)
        {
            sink.OnMessage(message);
        }

        sink.OnDry();
        WaitHandle.WaitAny([_break.WaitHandle, stop.WaitHandle]);
        if ((_failure ?? WhenStopped) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Returns only when the reading thread has ended, and with it, when the failure has been handed on.</summary>
    public void Abort()
    {
        if (WhenAborted is { } failure)
        {
            Break(failure);
        }

        Assert.True(_reader!.Join(Streams.Wait.Deadline));
    }
}
