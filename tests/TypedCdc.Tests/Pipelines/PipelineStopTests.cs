using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Pipelines;

/// <summary>How a pipeline stops, and that it starts again.</summary>
public sealed class PipelineStopTests
{
    private readonly Journal _journal = new();
    private readonly ManualTime _time = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task An_idle_pipeline_stops_at_once()
    {
        var source = StaysOpen(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)));
        var running = source.To(new OrderProbe(_journal), time: _time).RunAsync(_stop.Token);
        await _journal.WaitForAsync("commit 701");

        await _stop.CancelAsync();
        await running.WithinDeadlineAsync();

        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task A_pipeline_that_is_stopped_before_it_runs_delivers_nothing()
    {
        await _stop.CancelAsync();

        await StaysOpen(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)))
            .To(new OrderProbe(_journal)).RunAsync(_stop.Token).WithinDeadlineAsync();

        Assert.Empty(_journal.Entries);
    }

    [Fact]
    public async Task A_transaction_in_hand_is_finished_and_confirmed_and_the_next_not_begun()
    {
        var source = StaysOpen(
            [.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2)), .. Transaction.Of(2, Orders.Insert(3))]);
        var probe = new OrderProbe(_journal) { OnInsert = (change, _) => change.Row.Id == 1 ? StopHere() : ValueTask.CompletedTask };

        await source.To(probe, time: _time).RunAsync(_stop.Token).WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "insert 2", "commit 701"], _journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task The_rest_of_a_transaction_that_has_yet_to_arrive_is_waited_for()
    {
        var stopped = new ManualResetEventSlim();
        var source = new ScriptedReplicationSource { StaysOpen = true }
            .Send([Transaction.Begin(1), Orders.Relation(), Orders.Insert(1), .. Filler.Chunk])
            .Do(_ => Assert.True(stopped.Wait(Wait.Deadline)))
            .Send(Orders.Insert(2), Transaction.Commit(1));
        var running = source.To(new OrderProbe(_journal), time: _time).RunAsync(_stop.Token);
        await _journal.WaitForAsync("insert 1");

        await _stop.CancelAsync();
        stopped.Set();
        await running.WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "insert 2", "commit 701"], _journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task When_the_stop_timeout_passes_a_suspended_handler_is_cancelled_and_nothing_confirmed()
    {
        var source = StaysOpen(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2)));
        var probe = new OrderProbe(_journal)
        {
            OnInsert = (_, cancellationToken) => new ValueTask(Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)),
        };
        var running = source.To(probe, WithStopTimeout(5), _time).RunAsync(_stop.Token);
        await _journal.WaitForAsync("insert 1");

        await _stop.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(running.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await running.WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "abort 701"], _journal.Entries);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task When_the_stop_timeout_passes_no_further_change_is_delivered()
    {
        var source = StaysOpen(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2), Orders.Insert(3)));
        var probe = new OrderProbe(_journal)
        {
            OnInsert = (_, _) =>
            {
                // A handler that works on without a look at its token.
                _stop.Cancel();
                _time.Advance(TimeSpan.FromSeconds(5));
                return ValueTask.CompletedTask;
            },
        };

        await source.To(probe, WithStopTimeout(5), _time).RunAsync(_stop.Token).WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "abort 701"], _journal.Entries);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task When_the_stop_timeout_passes_the_rest_of_a_transaction_is_no_longer_waited_for()
    {
        var source = StaysOpen([Transaction.Begin(1), Orders.Relation(), Orders.Insert(1), .. Filler.Chunk]);
        var running = source.To(new OrderProbe(_journal), WithStopTimeout(5), _time).RunAsync(_stop.Token);
        await _journal.WaitForAsync("insert 1");

        await _stop.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(5));
        await running.WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "abort 701"], _journal.Entries);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_source_that_does_not_stop_is_aborted_after_the_stop_timeout()
    {
        var source = new StubbornSource();
        var pipeline = CdcPipeline.CreateBuilder(WithStopTimeout(5)).AddHandler(new OrderProbe(_journal)).UseSource(source).UseTimeProvider(_time).Build();
        var running = pipeline.RunAsync(_stop.Token);

        await _stop.CancelAsync();
        await Wait.UntilAsync(() => source.IsAskedToStop && _time.Waiting == 2, "the pipeline waits for the source");
        Assert.False(running.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(5));

        await running.WithinDeadlineAsync();
    }

    [Fact]
    public async Task A_pipeline_does_not_run_twice_at_once()
    {
        var pipeline = StaysOpen(Transaction.Of(1, Orders.Relation(), Orders.Insert(1))).To(new OrderProbe(_journal));
        var running = pipeline.RunAsync(_stop.Token);
        await _journal.WaitForAsync("commit 701");

        await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.RunAsync(_stop.Token));
        Assert.False(running.IsCompleted);

        await _stop.CancelAsync();
        await running.WithinDeadlineAsync();
    }

    [Fact]
    public async Task A_pipeline_runs_again_after_it_has_ended_or_failed()
    {
        var probe = new OrderProbe(_journal) { OnInsert = (_, _) => throw new InvalidOperationException() };
        var source = Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)));
        var pipeline = source.To(probe);

        await pipeline.FailAsync<HandlerException>();
        probe.OnInsert = (_, _) => ValueTask.CompletedTask;
        await pipeline.PlayAsync();
        await pipeline.PlayAsync();

        Assert.Equal(
            ["begin 701", "insert 1", "abort 701", "begin 701", "insert 1", "commit 701", "begin 701", "insert 1", "commit 701"],
            _journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    private static ScriptedReplicationSource StaysOpen(params IEnumerable<byte[]> messages) =>
        new ScriptedReplicationSource { StaysOpen = true }.Send(messages);

    private static CdcOptions WithStopTimeout(int seconds) => new() { StopTimeout = TimeSpan.FromSeconds(seconds) };

    private ValueTask StopHere()
    {
        _stop.Cancel();
        return ValueTask.CompletedTask;
    }
}
