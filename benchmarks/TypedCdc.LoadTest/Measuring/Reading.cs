using TypedCdc.LoadTest.Orders;

namespace TypedCdc.LoadTest.Measuring;

/// <summary>
/// What one consumer reads, measured from the start of the stream to the commit behind the last change. Used by one
/// thread at a time.
/// </summary>
/// <param name="expected">How many changes there are to read.</param>
/// <param name="latencies">Takes how old each change was; null when that is not asked for.</param>
public sealed class Reading(long expected, Latencies? latencies)
{
    private readonly Meter _meter = new();
    private readonly TaskCompletionSource<Cost> _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Checksum _checksum;
    private bool _hasDecoded;

    /// <summary>Changes so far.</summary>
    public long Changes { get; private set; }

    /// <summary>Characters of text so far.</summary>
    public long? TextLength { get; private set; }

    /// <summary>The sum over all rows; null for a consumer that does not decode.</summary>
    public string? Checksum => _hasDecoded ? _checksum.ToString() : null;

    public Latencies? Latencies => latencies;

    /// <summary>Completes at the commit behind the last change.</summary>
    public Task<Cost> Finished => _finished.Task;

    public bool IsFinished => _finished.Task.IsCompleted;

    /// <summary>The stream is asked for.</summary>
    public void Start() => _meter.Start();

    /// <summary>A row was read.</summary>
    public void Add(Order order, DateTimeOffset committedAt)
    {
        _checksum.Add(order);
        TextLength = TextLength.GetValueOrDefault() + order.Status.Length + order.Note.Length;
        _hasDecoded = true;
        AddUndecoded(committedAt);
    }

    /// <summary>A row was read.</summary>
    public void Add(in OrderFigures order, DateTimeOffset committedAt)
    {
        _checksum.Add(order);
        _hasDecoded = true;
        AddUndecoded(committedAt);
    }

    /// <summary>A change came and was not decoded.</summary>
    public void AddUndecoded(DateTimeOffset committedAt)
    {
        Changes++;
        latencies?.Add(committedAt);
    }

    /// <summary>A transaction ended. True: it was the last.</summary>
    public bool Commit()
    {
        if (Changes < expected)
        {
            return false;
        }

        Finish();
        return true;
    }

    /// <summary>The end is known in another way than by counting.</summary>
    public void Finish(long changes)
    {
        Changes = changes;
        Finish();
    }

    private void Finish() => _finished.TrySetResult(_meter.Stop());
}
