using TypedCdc.Chunks;
using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Chunks;

/// <summary>A whole pipeline whose handler is slower than its source.</summary>
public sealed class BackPressureTests
{
    private const int Bound = 256 * 1024;

    [Fact]
    public async Task A_blocked_handler_stops_the_source_before_the_bound_is_passed()
    {
        var message = Orders.Insert(1, note: new string('x', 10_000));
        var handlerMayGoOn = new TaskCompletionSource();
        var source = Play.Script(Transaction.Of(1, Orders.Relation()));
        var sent = 0L;
        Thread? reading = null;
        for (var number = 2; number < 102; number++)
        {
            source.Send(Transaction.Of(number, message)).Dry().Do(_ =>
            {
                Interlocked.Add(ref sent, message.Length);
                reading = Thread.CurrentThread;
            });
        }

        var journal = new Journal();
        var probe = new OrderProbe(journal) { OnInsert = (_, _) => new ValueTask(handlerMayGoOn.Task) };
        var running = source.To(probe, new CdcOptions { MaxBufferedBytes = Bound }).PlayAsync();
        await journal.WaitForAsync("insert 1");

        // Each of these small transactions takes a slab of its own: two fill the queue, and the source waits in a third.
        await Wait.UntilAsync(
            () => reading is { } thread && (thread.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != 0,
            "the source waits");
        Assert.InRange(Interlocked.Read(ref sent), 1, Bound);

        handlerMayGoOn.SetResult();
        await running;
        Assert.Equal(Transaction.EndLsn(101), source.Confirmed);
        Assert.Equal(100, journal.Entries.Count(entry => entry == "insert 1"));
    }

    [Fact]
    public async Task A_message_larger_than_the_bound_is_delivered()
    {
        var journal = new Journal();
        var notes = new List<int>();
        var probe = new OrderProbe(journal)
        {
            OnInsert = (change, _) =>
            {
                notes.Add(change.Row.Note!.Length);
                return ValueTask.CompletedTask;
            },
        };

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Orders.Insert(1, note: "small"),
            Orders.Insert(2, note: new string('x', 3 * Bound)),
            Orders.Insert(3, note: new string('y', ChunkPool.SlabSize)),
            Orders.Insert(4, note: "small"))).To(probe, new CdcOptions { MaxBufferedBytes = Bound }).PlayAsync();

        Assert.Equal([5, 3 * Bound, ChunkPool.SlabSize, 5], notes);
    }

    [Fact]
    public async Task A_failing_handler_frees_a_source_that_waits()
    {
        var filled = Enumerable.Range(0, 20).SelectMany(_ => Filler.Chunk);
        var source = Play.Script([Transaction.Begin(1), Orders.Relation(), Orders.Insert(1), .. filled, Transaction.Commit(1)]);
        var probe = new OrderProbe(new Journal()) { OnInsert = (_, _) => throw new InvalidOperationException("full") };

        await source.To(probe, new CdcOptions { MaxBufferedBytes = Bound }).FailAsync<HandlerException>();
    }
}
