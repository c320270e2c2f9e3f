namespace TypedCdc.Chunks;

/// <summary>Keeps chunks of the usual size for use again, so that a running stream allocates none.</summary>
/// <param name="kept">How many chunks are kept at the least.</param>
/// <param name="extra">How many more until <see cref="Trim"/>.</param>
internal sealed class ChunkPool(int kept, int extra)
{
    /// <summary>
    /// Usual size of a slab. Larger ones cross threads less often, smaller ones stay in the cache; measured, this is where
    /// a backlog drains fastest.
    /// </summary>
    public const int SlabSize = 128 * 1024;

    private readonly Lock _lock = new();
    private readonly Stack<Chunk> _free = [];

    /// <summary>Gives an empty chunk that holds at least one message of this length.</summary>
    public Chunk Rent(int messageLength)
    {
        var size = Chunk.SizeFor(messageLength);
        if (size > SlabSize)
        {
            return new Chunk(GC.AllocateUninitializedArray<byte>(size));
        }

        lock (_lock)
        {
            if (_free.TryPop(out var chunk))
            {
                return chunk;
            }
        }

        return new Chunk(GC.AllocateUninitializedArray<byte>(SlabSize));
    }

    /// <summary>Takes a chunk back. One larger than usual is left to the garbage collector.</summary>
    public void Return(Chunk chunk)
    {
        if (chunk.Capacity != SlabSize)
        {
            return;
        }

        chunk.Reset();
        lock (_lock)
        {
            if (_free.Count < kept + extra)
            {
                _free.Push(chunk);
            }
        }
    }

    /// <summary>Gives up what a rare need took.</summary>
    public void Trim()
    {
        lock (_lock)
        {
            while (_free.Count > kept)
            {
                _free.Pop();
            }
        }
    }
}
