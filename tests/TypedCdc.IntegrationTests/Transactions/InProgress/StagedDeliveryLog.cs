using KilledConsumer.TwoTables;
using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>
/// Stages changes while their transactions are in progress, gives up what is rolled back, and writes down what is left at
/// the commit, line for line as <see cref="DeliveryLog"/> does with what was committed before it came.
/// </summary>
[CdcHandler(Delivery = Delivery.InProgress)]
public sealed partial class StagedDeliveryLog(Action<IReadOnlyList<string>> write) :
    IChangeHandler<Insert<North>>,
    IChangeHandler<Update<North, NorthKey>>,
    IChangeHandler<Delete<NorthKey>>,
    IChangeHandler<Truncate<North>>,
    IChangeHandler<Insert<South>>,
    IChangeHandler<Update<South, SouthKey>>,
    IChangeHandler<Delete<SouthKey>>,
    IChangeHandler<Truncate<South>>,
    IChangeHandler<Insert<Marker>>,
    IInProgressHandler
{
    private readonly StagingArea _staging = new();

    /// <summary>Called when a change is staged.</summary>
    public Action Staged { get; set; } = () => { };

    /// <summary>What is told of transactions whose end is not known, and how much was told so far.</summary>
    public StagingCounts Counts => _staging.Counts;

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        _staging.Begin(transaction);
        return ValueTask.CompletedTask;
    }

    public ValueTask RollbackAsync(SubTransactionRollback rollback, CancellationToken cancellationToken)
    {
        _staging.RollBack(rollback);
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        EndAsync(transaction, "commit");

    /// <summary>Where two-phase is on, what is prepared is taken for committed here.</summary>
    public ValueTask PrepareAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) =>
        EndAsync(transaction, "commit");

    public ValueTask CommitPreparedAsync(
        TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        _staging.Abort(transaction);
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Insert<North> change, CancellationToken cancellationToken) => Stage(
        change.Position, change.Transaction, $"insert north {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Update<North, NorthKey> change, CancellationToken cancellationToken) => Stage(
        change.Position,
        change.Transaction,
        $"update north {change.Old.Id} {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Delete<NorthKey> change, CancellationToken cancellationToken) =>
        Stage(change.Position, change.Transaction, $"delete north {change.Old.Id}");

    public ValueTask HandleAsync(Truncate<North> change, CancellationToken cancellationToken) => Stage(
        change.Position, change.Transaction, $"truncate north cascade={change.Cascade} restart={change.RestartIdentity}");

    public ValueTask HandleAsync(Insert<South> change, CancellationToken cancellationToken) => Stage(
        change.Position, change.Transaction, $"insert south {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Update<South, SouthKey> change, CancellationToken cancellationToken) => Stage(
        change.Position,
        change.Transaction,
        $"update south {change.Old.Id} {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Delete<SouthKey> change, CancellationToken cancellationToken) =>
        Stage(change.Position, change.Transaction, $"delete south {change.Old.Id}");

    public ValueTask HandleAsync(Truncate<South> change, CancellationToken cancellationToken) => Stage(
        change.Position, change.Transaction, $"truncate south cascade={change.Cascade} restart={change.RestartIdentity}");

    public ValueTask HandleAsync(Insert<Marker> change, CancellationToken cancellationToken) =>
        Stage(change.Position, change.Transaction, $"marker {change.Row.Id}");

    private static string InShort(Toast<string?> note)
        => note.IsUnchanged ? "unchanged" : note.Value is { } text ? Filling.InShort(text) : "null";

    private ValueTask Stage(ChangePosition position, TransactionInfo transaction, FormattableString change)
    {
        _staging.Add(position, transaction, FormattableString.Invariant($"{position.Ordinal} {FormattableString.Invariant(change)}"));
        Staged();
        return ValueTask.CompletedTask;
    }

    private ValueTask EndAsync(TransactionInfo transaction, string end)
    {
        var left = _staging.End(transaction);
        if (left.Count > 0)
        {
            write([FormattableString.Invariant($"begin {transaction.Xid} {(ulong)transaction.CommitLsn}"), .. left, end]);
        }

        return ValueTask.CompletedTask;
    }
}
