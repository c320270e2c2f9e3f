namespace TypedCdc.Tests.Streams;

/// <summary>What handlers were told, one line a call, in order. Thread-safe.</summary>
internal sealed class Journal
{
    private readonly Lock _lock = new();
    private readonly List<string> _entries = [];

    /// <summary>Whether each entry is written only after the handler really suspended.</summary>
    public bool Suspends { get; init; }

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    public ValueTask WriteAsync(string entry)
    {
        if (Suspends)
        {
            return new ValueTask(SuspendThenAddAsync(entry));
        }

        Add(entry);
        return ValueTask.CompletedTask;
    }

    public Task WaitForAsync(string entry) => Wait.UntilAsync(() => Entries.Contains(entry), $"the journal says '{entry}'");

    private async Task SuspendThenAddAsync(string entry)
    {
        await Task.Yield();
        Add(entry);
    }

    private void Add(string entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
        }
    }
}
