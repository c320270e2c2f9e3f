using NpgsqlTypes;
using TypedCdc.Metadata;

namespace TypedCdc.Testing;

/// <summary>Records every change of a table and every transaction boundary. Thread-safe.</summary>
/// <typeparam name="T">Mapped type of rows.</typeparam>
/// <typeparam name="TOld">Mapped type that names only replica-identity columns of the same table.</typeparam>
public sealed class RecordingHandler<T, TOld> :
    ICdcHandler<RecordingHandler<T, TOld>>,
    IChangeHandler<Insert<T>>,
    IChangeHandler<Update<T, TOld>>,
    IChangeHandler<Delete<TOld>>,
    IChangeHandler<Truncate<T>>,
    ITransactionHandler
    where T : ICdcRecord<T>
    where TOld : ICdcRecord<TOld>
{
    private readonly Lock _lock = new();
    private readonly List<RecordedChange<T, TOld>> _changes = [];
    private readonly List<string> _boundaries = [];
    private TaskCompletionSource _recorded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The changes so far, in the order of delivery.</summary>
    public IReadOnlyList<RecordedChange<T, TOld>> Changes
    {
        get
        {
            lock (_lock)
            {
                return [.. _changes];
            }
        }
    }

    /// <summary>The transaction boundaries so far: <c>begin</c>, <c>commit</c> or <c>abort</c>, and the transaction id.</summary>
    public IReadOnlyList<string> Boundaries
    {
        get
        {
            lock (_lock)
            {
                return [.. _boundaries];
            }
        }
    }

    /// <summary>Waits until what was recorded fulfils a condition.</summary>
    /// <param name="condition">The condition on <see cref="Changes"/>.</param>
    /// <param name="timeout">The longest wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TimeoutException">The condition was not fulfilled in time.</exception>
    public async Task WaitUntilAsync(
        Func<IReadOnlyList<RecordedChange<T, TOld>>, bool> condition,
        TimeSpan timeout,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        while (true)
        {
            Task recorded;
            lock (_lock)
            {
                recorded = _recorded.Task;
                if (condition(_changes))
                {
                    return;
                }
            }

            try
            {
                await recorded.WaitAsync(deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"After {timeout}, {Changes.Count} changes were recorded, and they do not fulfil the condition.");
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask HandleAsync(Insert<T> change, CancellationToken cancellationToken) =>
        Record(new(RecordedOperation.Insert, change.Row, default, change.Position, change.Transaction));

    /// <inheritdoc/>
    public ValueTask HandleAsync(Update<T, TOld> change, CancellationToken cancellationToken) =>
        Record(new(RecordedOperation.Update, change.Row, change.Old, change.Position, change.Transaction));

    /// <inheritdoc/>
    public ValueTask HandleAsync(Delete<TOld> change, CancellationToken cancellationToken) =>
        Record(new(RecordedOperation.Delete, default, change.Old, change.Position, change.Transaction));

    /// <inheritdoc/>
    public ValueTask HandleAsync(Truncate<T> change, CancellationToken cancellationToken) =>
        Record(new(RecordedOperation.Truncate, default, default, change.Position, change.Transaction));

    /// <inheritdoc/>
    public ValueTask BeginAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        Record("begin", transaction);

    /// <inheritdoc/>
    public ValueTask CommitAsync(
        TransactionInfo transaction,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken) => Record("commit", transaction);

    /// <inheritdoc/>
    public ValueTask AbortAsync(TransactionInfo transaction, CancellationToken cancellationToken) =>
        Record("abort", transaction);

    static void ICdcHandler<RecordingHandler<T, TOld>>.MapRoutes(RouteBuilder<RecordingHandler<T, TOld>> routes)
    {
        routes.OnInsert<RecordingHandler<T, TOld>, T>();
        routes.OnUpdate<RecordingHandler<T, TOld>, T, TOld>();
        routes.OnDelete<RecordingHandler<T, TOld>, TOld>();
        routes.OnTruncate<RecordingHandler<T, TOld>, T>();
    }

    private ValueTask Record(RecordedChange<T, TOld> change)
    {
        lock (_lock)
        {
            _changes.Add(change);
            Announce();
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask Record(string boundary, TransactionInfo transaction)
    {
        lock (_lock)
        {
            _boundaries.Add($"{boundary} {transaction.Xid}");
            Announce();
        }

        return ValueTask.CompletedTask;
    }

    private void Announce()
    {
        _recorded.SetResult();
        _recorded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
