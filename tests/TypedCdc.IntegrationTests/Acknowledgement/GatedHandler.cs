using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Tables;

namespace TypedCdc.IntegrationTests.Acknowledgement;

/// <summary>Records inserted items, and waits in the middle of one until the test opens the gate.</summary>
[CdcHandler]
public sealed partial class GatedHandler(int gatedId) : Recorder, IChangeHandler<Insert<Item>>, ITransactionHandler
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ulong _lastEnd;

    /// <summary>Completes when the handler waits at the gate.</summary>
    public Task Reached => _reached.Task.WaitAsync(Eventually.Deadline);

    /// <summary>The end of the last transaction that was finished.</summary>
    public NpgsqlLogSequenceNumber LastEnd => new(Volatile.Read(ref _lastEnd));

    public void Open() => _open.TrySetResult();

    public async ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken)
    {
        if (change.Row.Id == gatedId)
        {
            _reached.TrySetResult();
            await _open.Task.WaitAsync(cancellationToken);
        }

        await Record(change.Position, $"{change.Row.Id}");
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken)
    {
        Volatile.Write(ref _lastEnd, (ulong)endLsn);
        return ValueTask.CompletedTask;
    }
}
