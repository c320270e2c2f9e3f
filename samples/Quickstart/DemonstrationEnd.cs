using NpgsqlTypes;
using TypedCdc;

namespace Quickstart;

/// <summary>Notices when everything that was written up to a position has been handled.</summary>
[CdcHandler]
public sealed partial class DemonstrationEnd : IChangeHandler<Insert<OrderKey>>, ITransactionHandler
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _sawLastOrder;

    /// <summary>Id of the order that the writer places last.</summary>
    public const long LastOrderId = 9_999;

    /// <summary>Completes when the transaction that placed the last order is finished.</summary>
    public Task Reached => _reached.Task;

    public ValueTask HandleAsync(Insert<OrderKey> change, CancellationToken cancellationToken)
    {
        _sawLastOrder |= change.Row.Id == LastOrderId;
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken)
    {
        if (_sawLastOrder)
        {
            _reached.TrySetResult();
        }

        return ValueTask.CompletedTask;
    }
}
