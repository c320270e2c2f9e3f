namespace TypedCdc.IntegrationTests.Faults;

/// <summary>Notes every entry, and that what is delivered again has the position it had before. Thread-safe.</summary>
[CdcHandler]
public sealed partial class EntryLog : IChangeHandler<Insert<Entry>>, ITransactionHandler
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, ChangePosition> _positions = [];
    private readonly List<string> _violations = [];
    private ChangePosition _last;
    private bool _mayGoBack;

    /// <summary>How many different entries were seen.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _positions.Count;
            }
        }
    }

    /// <summary>What went against the contract.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>Ids of the entries that were seen.</summary>
    public IReadOnlyCollection<long> Ids
    {
        get
        {
            lock (_lock)
            {
                return [.. _positions.Keys];
            }
        }
    }

    /// <summary>What each change waits for, where a test holds the handler up.</summary>
    public Func<CancellationToken, Task> Hold { get; set; } = _ => Task.CompletedTask;

    public async ValueTask HandleAsync(Insert<Entry> change, CancellationToken cancellationToken)
    {
        await Hold(cancellationToken);
        lock (_lock)
        {
            if (!_positions.TryAdd(change.Row.Id, change.Position) && _positions[change.Row.Id] != change.Position)
            {
                _violations.Add($"{change.Row.Id} was at {_positions[change.Row.Id]} and is now at {change.Position}");
            }

            if (change.Position <= _last && !_mayGoBack)
            {
                _violations.Add($"{change.Position} came after {_last}");
            }

            _last = change.Position;
            _mayGoBack = false;
        }
    }

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // A new stream begins with a transaction that was not confirmed, which may have been seen.
            _mayGoBack = transaction.CommitLsn <= _last.CommitLsn;
        }

        return ValueTask.CompletedTask;
    }
}
