using TypedCdc;

namespace MeasuredConsumer;

/// <summary>Counts rows, each of which must follow the one before in its transaction and say who it is.</summary>
[CdcHandler]
public sealed partial class RowCounter : IChangeHandler<Insert<Row>>
{
    private TransactionInfo? _transaction;
    private long _last;
    private long _rows;

    /// <summary>How many rows have arrived. May be read from any thread.</summary>
    public long Rows => Volatile.Read(ref _rows);

    public ValueTask HandleAsync(Insert<Row> change, CancellationToken cancellationToken)
    {
        var id = change.Row.Id;
        Span<char> digits = stackalloc char[20];
        if ((change.Transaction == _transaction && id != _last + 1)
            || !id.TryFormat(digits, out var length)
            || !change.Row.Filling.AsSpan().StartsWith(digits[..length]))
        {
            throw new InvalidOperationException($"Row {id} ('{change.Row.Filling}') came after row {_last}.");
        }

        _transaction = change.Transaction;
        _last = id;
        Volatile.Write(ref _rows, _rows + 1);
        return ValueTask.CompletedTask;
    }
}
