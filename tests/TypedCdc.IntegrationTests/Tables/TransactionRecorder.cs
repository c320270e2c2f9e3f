using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;

namespace TypedCdc.IntegrationTests.Tables;

/// <summary>Records inserted items and the boundaries of their transactions.</summary>
[CdcHandler]
public sealed partial class TransactionRecorder : Recorder, IChangeHandler<Insert<Item>>, ITransactionHandler
{
    /// <summary>The transactions, in order; read them when the pipeline has stopped.</summary>
    public List<TransactionInfo> Transactions { get; } = [];

    /// <summary>The end of each transaction; read them when the pipeline has stopped.</summary>
    public List<NpgsqlLogSequenceNumber> Ends { get; } = [];

    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken)
    {
        Transactions.Add(transaction);
        return Record(default, $"begin");
    }

    public ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken)
    {
        Assert.Same(Transactions[^1], change.Transaction);
        return Record(change.Position, $"insert {change.Row.Id}");
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken)
    {
        Ends.Add(endLsn);
        return Record(default, $"commit");
    }

    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) => Record(default, $"abort");
}
