using NpgsqlTypes;
using TypedCdc;

namespace KilledConsumer.TwoTables;

/// <summary>
/// Writes down, one line each, the transactions it is given: <c>begin</c> with transaction id and commit LSN, changes with
/// their ordinal, and <c>commit</c> or <c>abort</c>.
/// </summary>
[CdcHandler]
public sealed partial class DeliveryLog(Action<string> write) :
    IChangeHandler<Insert<North>>,
    IChangeHandler<Update<North, NorthKey>>,
    IChangeHandler<Delete<NorthKey>>,
    IChangeHandler<Truncate<North>>,
    IChangeHandler<Insert<South>>,
    IChangeHandler<Update<South, SouthKey>>,
    IChangeHandler<Delete<SouthKey>>,
    IChangeHandler<Truncate<South>>,
    IChangeHandler<Insert<Marker>>,
    ITransactionHandler
{
    private TransactionInfo? _transaction;

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        _transaction = transaction;
        return Write($"begin {transaction.Xid} {(ulong)transaction.CommitLsn}");
    }

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
        => Write($"commit");

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) => Write($"abort");

    public ValueTask HandleAsync(Insert<North> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"insert north {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Update<North, NorthKey> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"update north {change.Old.Id} {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Delete<NorthKey> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"delete north {change.Old.Id}");

    public ValueTask HandleAsync(Truncate<North> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"truncate north cascade={change.Cascade} restart={change.RestartIdentity}");

    public ValueTask HandleAsync(Insert<South> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"insert south {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Update<South, SouthKey> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"update south {change.Old.Id} {change.Row.Id} {change.Row.Amount} {InShort(change.Row.Note)}");

    public ValueTask HandleAsync(Delete<SouthKey> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"delete south {change.Old.Id}");

    public ValueTask HandleAsync(Truncate<South> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"truncate south cascade={change.Cascade} restart={change.RestartIdentity}");

    public ValueTask HandleAsync(Insert<Marker> change, CancellationToken cancellationToken)
        => Write(change.Position, change.Transaction, $"marker {change.Row.Id}");

    private static string InShort(Toast<string?> note)
        => note.IsUnchanged ? "unchanged" : note.Value is { } text ? Filling.InShort(text) : "null";

    private ValueTask Write(ChangePosition position, TransactionInfo transaction, FormattableString change)
    {
        if (transaction != _transaction || position.CommitLsn != transaction.CommitLsn)
        {
            throw new InvalidOperationException($"A change of {transaction} at {position} came within {_transaction}.");
        }

        return Write($"{position.Ordinal} {FormattableString.Invariant(change)}");
    }

    private ValueTask Write(FormattableString line)
    {
        write(FormattableString.Invariant(line));
        return ValueTask.CompletedTask;
    }
}
