using TypedCdc.IntegrationTests.Transactions.Deliveries;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>What was done since the beginning of a transaction, or since a savepoint, up to the next savepoint.</summary>
/// <param name="savepoint">The savepoint's name; none for the transaction itself.</param>
internal sealed class Frame(string? savepoint)
{
    private readonly List<Change> _changes = [];
    private readonly List<Action> _undo = [];
    private readonly Dictionary<string, TableLock> _locks = [];

    public string? Savepoint => savepoint;

    public IReadOnlyList<Change> Changes => _changes;

    public IEnumerable<string> ExclusivelyLocked
        => _locks.Where(held => held.Value == TableLock.Exclusive).Select(held => held.Key);

    public void Add(Change change, Action undo)
    {
        _changes.Add(change);
        _undo.Add(undo);
    }

    /// <summary>Something that no handler is told of.</summary>
    public void Add(Action undo) => _undo.Add(undo);

    public void Lock(string table, TableLock mode) => _locks[table] = (TableLock)Math.Max((int)mode, (int)LockOf(table));

    public TableLock LockOf(string table) => _locks.GetValueOrDefault(table);

    /// <summary>Undoes all, and gives up the locks: the server does so too when it rolls back to a savepoint.</summary>
    public void Undo()
    {
        for (var i = _undo.Count - 1; i >= 0; i--)
        {
            _undo[i]();
        }

        _undo.Clear();
        _changes.Clear();
        _locks.Clear();
    }

    /// <summary>Takes over what another has done after this one.</summary>
    public void Take(Frame later)
    {
        _changes.AddRange(later._changes);
        _undo.AddRange(later._undo);
        foreach (var (table, mode) in later._locks)
        {
            Lock(table, mode);
        }
    }
}
