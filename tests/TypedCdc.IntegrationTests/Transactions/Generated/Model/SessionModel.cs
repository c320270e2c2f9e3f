using TypedCdc.IntegrationTests.Transactions.Deliveries;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>A session with its stack of savepoints.</summary>
internal sealed class SessionModel
{
    private readonly List<Frame> _frames = [];

    /// <summary>What the transaction must not do, lest it cannot be streamed.</summary>
    public UndoneAlterations UndoneAlterations { get; } = new();

    public bool InTransaction => _frames.Count > 0;

    /// <summary>Whether a statement has failed, so that none but a rollback is taken.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The names of the savepoints, of which several may be the same.</summary>
    public IEnumerable<string> Savepoints => _frames.Select(frame => frame.Savepoint).OfType<string>();

    /// <summary>What is done now goes here.</summary>
    public Frame Current => _frames[^1];

    public TableLock LockOf(string table) => _frames.Select(frame => frame.LockOf(table)).DefaultIfEmpty().Max();

    public void Begin() => _frames.Add(new Frame(savepoint: null));

    public void Fail() => HasFailed = true;

    public void SetSavepoint(string name) => _frames.Add(new Frame(name));

    /// <summary>Whether there is such a savepoint. Of several with one name, the last is meant.</summary>
    public bool HasSavepoint(string name) => Find(name) > 0;

    public void Release(string name)
    {
        var index = Find(name);
        for (var i = index; i < _frames.Count; i++)
        {
            _frames[index - 1].Take(_frames[i]);
        }

        _frames.RemoveRange(index, _frames.Count - index);
    }

    /// <summary>The savepoint itself stays.</summary>
    public void RollBackTo(string name)
    {
        var index = Find(name);
        foreach (var table in _frames.Skip(index).SelectMany(frame => frame.ExclusivelyLocked))
        {
            UndoneAlterations.NoteUndone(table);
        }

        UndoFrom(index);
        _frames.RemoveRange(index + 1, _frames.Count - index - 1);
        HasFailed = false;
    }

    public void RollBack()
    {
        UndoFrom(0);
        End();
    }

    /// <summary>Ends the transaction and gives what is left of it.</summary>
    public IReadOnlyList<Change> Commit()
    {
        Change[] changes = [.. _frames.SelectMany(frame => frame.Changes)];
        End();
        return changes;
    }

    private void End()
    {
        _frames.Clear();
        UndoneAlterations.Clear();
        HasFailed = false;
    }

    private int Find(string name) => _frames.FindLastIndex(frame => frame.Savepoint == name);

    private void UndoFrom(int index)
    {
        for (var i = _frames.Count - 1; i >= index; i--)
        {
            _frames[i].Undo();
        }
    }
}
