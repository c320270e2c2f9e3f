using System.Threading.Channels;

namespace TypedCdc.Chunks;

/// <summary>
/// Carries chunks from the thread that reads the stream to the one that dispatches, in order, bounded in bytes. When the
/// bound is reached the reading thread waits, and with it, through TCP, the server.
/// </summary>
/// <remarks>One writer, one reader. A single message larger than the bound passes when nothing else is queued.</remarks>
internal sealed class ChunkQueue : IDisposable
{
    private readonly Channel<Chunk> _channel;
    private readonly ChunkPool _pool;
    private readonly long _maxBytes;
    private readonly ManualResetEventSlim _room = new(initialState: true);
    private readonly ManualResetEventSlim _arrived = new(initialState: false, spinCount: 0);
    private readonly Action _onArrived;
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closed = new();
    private long _bytes;
    private long _sequence;

    /// <summary>Creates an empty queue.</summary>
    /// <param name="maxBytes">The most bytes of chunks in it.</param>
    /// <param name="extraBytes">Bytes of chunks that may be rented besides, and come into the queue later.</param>
    public ChunkQueue(long maxBytes, long extraBytes = 0)
    {
        _maxBytes = maxBytes;
        var chunks = (int)Math.Clamp(maxBytes / ChunkPool.SlabSize, 2, int.MaxValue / 2);
        _pool = new ChunkPool(chunks + 2, (int)Math.Clamp(extraBytes / ChunkPool.SlabSize, 0, int.MaxValue / 4));
        // The bytes are what bounds the queue: each chunk counts as its whole slab, so there are never more than this many,
        // and one larger than the bound. Three places are for waking the reader.
        _channel = Channel.CreateBounded<Chunk>(new BoundedChannelOptions(chunks + 4)
        {
            SingleReader = true,
            // All that continues on the writing thread is the setting of an event.
            AllowSynchronousContinuations = true,
        });
        _onArrived = _arrived.Set;
    }

    public ChannelReader<Chunk> Reader => _channel.Reader;

    /// <summary>Where chunks come from and go back to.</summary>
    public ChunkPool Pool => _pool;

    /// <summary>Whether nothing more will be taken.</summary>
    public bool IsClosed => _closed.IsCancellationRequested;

    /// <summary>Number of the chunk that was delivered last, 0 before the first.</summary>
    public long LastSequence => Volatile.Read(ref _sequence);

    /// <summary>Gives an empty chunk that holds at least one message of this length.</summary>
    public Chunk Rent(int messageLength) => _pool.Rent(messageLength);

    /// <summary>Hands a chunk over, waiting while the queue is full. Drops it once the queue is closed.</summary>
    public void Write(Chunk chunk)
    {
        // Counted even if it is dropped below: a dropped chunk is never handled, so nothing behind it can be confirmed.
        chunk.Sequence = Interlocked.Increment(ref _sequence);
        while (!TryTakeRoom(chunk.Capacity))
        {
            try
            {
                _room.Wait(_closed.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        _channel.Writer.TryWrite(chunk);
    }

    /// <summary>Waits for a chunk, blocking the reading side's thread without spinning.</summary>
    /// <returns>False behind the last chunk.</returns>
    /// <exception cref="Exception">What the queue was completed with.</exception>
    public bool WaitToRead()
    {
        var waiting = _channel.Reader.WaitToReadAsync(CancellationToken.None);
        if (!waiting.IsCompleted)
        {
            _arrived.Reset();
            waiting.GetAwaiter().UnsafeOnCompleted(_onArrived);
            _arrived.Wait();
        }

        return waiting.GetAwaiter().GetResult();
    }

    /// <summary>Takes a chunk back when it is dispatched.</summary>
    public void Return(Chunk chunk)
    {
        lock (_lock)
        {
            _bytes -= chunk.Capacity;
            _room.Set();
        }

        _pool.Return(chunk);
    }

    /// <summary>Wakes a waiting reader with <see cref="Chunk.Wake"/>. May be called from any thread, three times at the most.</summary>
    public void Wake() => _channel.Writer.TryWrite(Chunk.Wake);

    /// <summary>Ends the queue behind what was written; the reader then finds <paramref name="error"/>, if any.</summary>
    public void Complete(Exception? error) => _channel.Writer.TryComplete(error);

    /// <summary>Drops all that is still to be written and frees a waiting writer.</summary>
    public void Close()
    {
        _closed.Cancel();
        _channel.Writer.TryComplete();
    }

    public void Dispose()
    {
        _closed.Dispose();
        _room.Dispose();
        _arrived.Dispose();
    }

    private bool TryTakeRoom(int bytes)
    {
        lock (_lock)
        {
            if (_bytes != 0 && _bytes + bytes > _maxBytes)
            {
                _room.Reset();
                return false;
            }

            _bytes += bytes;
            return true;
        }
    }
}
