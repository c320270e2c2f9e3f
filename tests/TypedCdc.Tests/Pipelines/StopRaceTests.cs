using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Pipelines;

/// <summary>A stop and a failure at the same moment: whoever asked for a stop gets one.</summary>
public sealed class StopRaceTests
{
    private readonly Journal _journal = new();
    private readonly ManualTime _time = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>A transaction whose end has yet to arrive, with its first change dispatched.</summary>
    private static byte[][] Unfinished => [Transaction.Begin(1), Orders.Relation(), Orders.Insert(1), .. Filler.Chunk];

    private static byte[][] Finished => [.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1))];

    private static Exception Lost => new ReplicationConnectionException(
        ReplicationConnectionFault.Lost, "host", 5432, "The connection is lost.");

    [Fact]
    public async Task A_stream_that_breaks_while_a_stop_waits_for_the_rest_of_a_transaction_has_stopped()
    {
        var source = new BreakingSource(Unfinished);
        var pipeline = Pipeline(source);
        var running = pipeline.RunAsync(_stop.Token);
        await _journal.WaitForAsync("insert 1");

        await _stop.CancelAsync();
        Assert.False(running.IsCompleted);
        source.Break(Lost);
        await running.WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "abort 701"], _journal.Entries);
        Assert.Equal((PipelinePhase.Stopped, default), (pipeline.Status.Phase, pipeline.Status.Confirmed));
    }

    [Fact]
    public async Task A_stop_that_comes_while_a_broken_stream_is_being_ended_is_a_stop()
    {
        var source = new BreakingSource(Unfinished);
        var pipeline = Pipeline(source, onBoundary: boundary =>
        {
            if (boundary == "abort")
            {
                // The failure is on its way to the caller: this is said while it passes.
                _stop.Cancel();
            }
        });
        var running = pipeline.RunAsync(_stop.Token);
        await _journal.WaitForAsync("insert 1");

        source.Break(Lost);
        await running.WithinDeadlineAsync();

        Assert.Equal(PipelinePhase.Stopped, pipeline.Status.Phase);
    }

    [Fact]
    public async Task A_stream_that_breaks_when_it_is_asked_to_end_has_stopped()
    {
        var source = new BreakingSource(Finished) { WhenStopped = new InvalidOperationException("broken by the stop") };
        var pipeline = Pipeline(source);
        var running = pipeline.RunAsync(_stop.Token);
        await _journal.WaitForAsync("commit 701");

        await _stop.CancelAsync();
        await running.WithinDeadlineAsync();

        Assert.Equal((PipelinePhase.Stopped, Transaction.EndLsn(1)), (pipeline.Status.Phase, pipeline.Status.Confirmed));
    }

    [Fact]
    public async Task A_failure_that_stays_is_told_though_a_stop_was_asked_for()
    {
        var source = new BreakingSource(Unfinished);
        var pipeline = Pipeline(source);
        var running = pipeline.RunAsync(_stop.Token);
        await _journal.WaitForAsync("insert 1");

        await _stop.CancelAsync();
        source.Break(new MalformedMessageException("what the server sent is no message"));
        await Assert.ThrowsAsync<MalformedMessageException>(() => running.WithinDeadlineAsync());

        Assert.Equal(PipelinePhase.Failed, pipeline.Status.Phase);
    }

    [Fact]
    public async Task A_stream_that_StopNow_breaks_while_it_is_idle_has_stopped()
    {
        await StopNowAsync(Finished, after: "commit 701");

        Assert.Equal(["begin 701", "insert 1", "commit 701"], _journal.Entries);
    }

    [Fact]
    public async Task A_stream_that_StopNow_breaks_within_a_transaction_has_stopped()
    {
        await StopNowAsync(Unfinished, after: "insert 1");

        Assert.Equal(["begin 701", "insert 1", "abort 701"], _journal.Entries);
    }

    /// <summary>The failure is one that stays, so that nothing but the stop itself can hide it.</summary>
    private async Task StopNowAsync(byte[][] messages, string after)
    {
        var source = new BreakingSource(messages) { WhenAborted = new InvalidOperationException("broken by the abort") };
        var pipeline = Pipeline(source);
        var running = pipeline.RunAsync(_stop.Token);
        await _journal.WaitForAsync(after);

        pipeline.StopNow();
        await running.WithinDeadlineAsync();

        Assert.Equal(PipelinePhase.Stopped, pipeline.Status.Phase);
    }

    private CdcPipeline Pipeline(BreakingSource source, Action<string>? onBoundary = null)
    {
        var probe = new OrderProbe(_journal)
        {
            OnBoundary = (boundary, _) =>
            {
                onBoundary?.Invoke(boundary);
                return ValueTask.CompletedTask;
            },
        };
        return CdcPipeline.CreateBuilder(new CdcOptions()).AddHandler(probe).UseSource(source).UseTimeProvider(_time).Build();
    }
}
