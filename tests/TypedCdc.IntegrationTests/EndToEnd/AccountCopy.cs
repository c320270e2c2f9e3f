namespace TypedCdc.IntegrationTests.EndToEnd;

/// <summary>Keeps a copy of the accounts, change by change.</summary>
[CdcHandler]
public sealed partial class AccountCopy :
    IChangeHandler<Insert<Account>>,
    IChangeHandler<Update<Account, AccountKey>>,
    IChangeHandler<Delete<AccountKey>>
{
    private readonly Dictionary<long, Account> _rows = [];
    private ChangePosition _last;

    /// <summary>The copy; complete when the pipeline has stopped.</summary>
    public IReadOnlyDictionary<long, Account> Rows => _rows;

    /// <summary>How many changes were applied.</summary>
    public int Changes { get; private set; }

    public ValueTask HandleAsync(Insert<Account> change, CancellationToken cancellationToken)
    {
        Count(change.Position);
        _rows.Add(change.Row.Id, change.Row);
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Update<Account, AccountKey> change, CancellationToken cancellationToken)
    {
        Count(change.Position);
        Assert.True(_rows.Remove(change.Old.Id, out var old), $"{change.Old} is updated but not there.");
        _rows.Add(change.Row.Id, change.Row with { Note = change.Row.Note.GetValueOr(old.Note.Value) });
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Delete<AccountKey> change, CancellationToken cancellationToken)
    {
        Count(change.Position);
        Assert.True(_rows.Remove(change.Old.Id), $"{change.Old} is deleted but not there.");
        return ValueTask.CompletedTask;
    }

    private void Count(ChangePosition position)
    {
        Assert.True(position > _last, $"{position} comes after {_last}.");
        _last = position;
        Changes++;
    }
}
