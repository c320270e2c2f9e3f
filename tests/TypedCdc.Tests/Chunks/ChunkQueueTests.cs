using TypedCdc.Chunks;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Chunks;

public sealed class ChunkQueueTests
{
    private const int Slab = ChunkPool.SlabSize;

    [Fact]
    public void Chunks_arrive_in_order_and_numbered()
    {
        using var queue = new ChunkQueue(4 * Slab);
        Write(queue, 1, 2, 3);

        Assert.Equal(3, queue.LastSequence);
        Assert.Equal([(1L, (byte)1), (2L, (byte)2), (3L, (byte)3)], [Read(queue), Read(queue), Read(queue)]);
    }

    [Fact]
    public async Task A_full_queue_stops_the_writer_until_a_chunk_is_returned()
    {
        using var queue = new ChunkQueue(2 * Slab);
        Write(queue, 1, 2);
        var third = Task.Run(() => Write(queue, 3), TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => queue.LastSequence == 3, "the writer has come to the third chunk");

        Assert.True(queue.Reader.TryRead(out var first));
        Assert.False(third.IsCompleted, "A chunk that is being dispatched still takes room.");

        queue.Return(first);
        await third.WithinDeadlineAsync();
        Assert.Equal((2L, (byte)2), Read(queue));
        Assert.Equal((3L, (byte)3), Read(queue));
    }

    [Fact]
    public async Task A_message_larger_than_the_bound_passes_alone()
    {
        using var queue = new ChunkQueue(2 * Slab);
        Write(queue, 1);
        var large = Filled(queue, length: 5 * Slab, content: 2);
        var writing = Task.Run(() => queue.Write(large), TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => queue.LastSequence == 2, "the writer has come to the large chunk");
        Assert.False(writing.IsCompleted);

        queue.Reader.TryRead(out var first);
        queue.Return(first!);

        await writing.WithinDeadlineAsync();
        Assert.Equal((2L, (byte)2), Read(queue));
    }

    [Fact]
    public async Task Closing_frees_a_waiting_writer_and_drops_its_chunk()
    {
        using var queue = new ChunkQueue(2 * Slab);
        Write(queue, 1, 2);
        var third = Task.Run(() => Write(queue, 3), TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => queue.LastSequence == 3, "the writer has come to the third chunk");

        queue.Close();
        await third.WithinDeadlineAsync();
        Write(queue, 4, 5, 6);

        Assert.Equal(6, queue.LastSequence);
        Assert.Equal(2, queue.Reader.Count);
    }

    [Fact]
    public async Task A_completed_queue_gives_what_was_written_and_then_its_error()
    {
        using var queue = new ChunkQueue(2 * Slab);
        Write(queue, 1);
        queue.Complete(new IOException("gone"));

        Assert.True(await queue.Reader.WaitToReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1L, (byte)1), Read(queue));
        await Assert.ThrowsAsync<IOException>(async () => await queue.Reader.WaitToReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_waiting_reader_is_woken_by_a_chunk_by_a_wake_and_by_the_end()
    {
        using var queue = new ChunkQueue(2 * Slab);
        Action[] reasons = [() => Write(queue, 1), queue.Wake, () => queue.Complete(null)];
        foreach (var (reason, expected) in reasons.Zip([true, true, false]))
        {
            var waiting = WaitToRead(queue);
            Assert.False(waiting.IsCompleted);
            reason();

            await waiting.WithinDeadlineAsync();
            Assert.Equal(expected, await waiting);
            queue.Reader.TryRead(out _);
        }
    }

    [Fact]
    public async Task A_waiting_reader_finds_the_error_behind_the_last_chunk()
    {
        using var queue = new ChunkQueue(2 * Slab);
        var waiting = WaitToRead(queue);
        queue.Complete(new IOException("gone"));

        await Assert.ThrowsAsync<IOException>(() => waiting.WithinDeadlineAsync());
    }

    [Fact]
    public void A_returned_chunk_is_used_again_and_empty()
    {
        using var queue = new ChunkQueue(2 * Slab);
        Write(queue, 1);
        queue.Reader.TryRead(out var first);
        queue.Return(first!);

        var again = queue.Rent(10);

        Assert.Same(first, again);
        var offset = 0;
        Assert.False(again.TryRead(ref offset, out _));
    }

    [Fact]
    public void A_chunk_larger_than_usual_is_not_kept()
    {
        using var queue = new ChunkQueue(2 * Slab);
        var large = Filled(queue, 2 * Slab, 1);
        queue.Write(large);
        queue.Reader.TryRead(out var read);
        queue.Return(read!);

        Assert.NotSame(large, queue.Rent(10));
    }

    [Fact]
    public void Any_bound_is_taken_without_taking_the_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var queue = new ChunkQueue(long.MaxValue);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    /// <summary>Waits on a thread, and answers when that thread sleeps.</summary>
    private static Task<bool> WaitToRead(ChunkQueue queue)
    {
        var result = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                result.SetResult(queue.WaitToRead());
            }
            catch (IOException exception)
            {
                result.SetException(exception);
            }
        });
        thread.Start();
        SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(30));
        return result.Task;
    }

    private static void Write(ChunkQueue queue, params byte[] contents)
    {
        foreach (var content in contents)
        {
            queue.Write(Filled(queue, 1, content));
        }
    }

    private static Chunk Filled(ChunkQueue queue, int length, byte content)
    {
        var message = new byte[length];
        message[0] = content;
        var chunk = queue.Rent(length);
        chunk.Append(message);
        return chunk;
    }

    private static (long Sequence, byte Content) Read(ChunkQueue queue)
    {
        Assert.True(queue.Reader.TryRead(out var chunk));
        var offset = 0;
        Assert.True(chunk.TryRead(ref offset, out var message));
        var read = (chunk.Sequence, message.Span[0]);
        queue.Return(chunk);
        return read;
    }
}
