using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;

namespace TypedCdc.IntegrationTests.Transactions.Prepared;

/// <summary>
/// Keeps what is prepared under its global id until the outcome is known, as a handler of prepared transactions must, and
/// writes down all it is told.
/// </summary>
[CdcHandler]
public sealed partial class BookingJournal : Recorder, IChangeHandler<Insert<Booking>>, ITransactionHandler
{
    private readonly Lock _lock = new();
    private readonly SortedSet<long> _rows = [];
    private readonly Dictionary<string, List<long>> _prepared = [];
    private readonly List<long> _inHand = [];

    /// <summary>What is committed, as this handler knows it.</summary>
    public IReadOnlyList<long> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows];
            }
        }
    }

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        _inHand.Clear();
        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(Insert<Booking> change, CancellationToken cancellationToken)
    {
        _inHand.Add(change.Row.Id);
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        Keep(_inHand);
        return Record(default, $"commit {Text(_inHand)}");
    }

    public ValueTask PrepareAsync(TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        _prepared[transaction.GlobalId!] = [.. _inHand];
        return Record(default, $"prepare {transaction.GlobalId} {Text(_inHand)}");
    }

    public ValueTask CommitPreparedAsync(
        TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        if (_prepared.Remove(transaction.GlobalId!, out var rows))
        {
            Keep(rows);
        }

        return Record(default, $"commit prepared {transaction.GlobalId}");
    }

    public ValueTask RollbackPreparedAsync(
        TransactionInfo transaction, NpgsqlLogSequenceNumber endLsn, CancellationToken cancellationToken)
    {
        _prepared.Remove(transaction.GlobalId!);
        return Record(default, $"rollback prepared {transaction.GlobalId}");
    }

    private void Keep(List<long> rows)
    {
        lock (_lock)
        {
            _rows.UnionWith(rows);
        }
    }

    private static string Text(List<long> rows) => rows.Count > 5 ? $"{rows.Count} rows" : string.Join(' ', rows);
}
