namespace TypedCdc.Dispatch;

/// <inheritdoc/>
/// <typeparam name="THandler">The handler's class.</typeparam>
internal sealed class HandlerReference<THandler> : HandlerReference
    where THandler : class
{
    private readonly Func<HandlerLease<THandler>>? _lease;
    private THandler? _current;
    private IAsyncDisposable? _scope;

    /// <summary>One handler for all transactions.</summary>
    public HandlerReference(THandler handler) => _current = handler;

    /// <summary>A handler for each transaction.</summary>
    public HandlerReference(Func<HandlerLease<THandler>> lease) => _lease = lease;

    /// <summary>The handler of the transaction in hand.</summary>
    public THandler Current => _current!;

    public override bool IsLeased => _lease is not null;

    public override bool TakesBoundaries => typeof(THandler).IsAssignableTo(typeof(ITransactionHandler));

    public override bool TakesRollbacks => typeof(THandler).IsAssignableTo(typeof(IInProgressHandler));

    public override ITransactionHandler? Transactions => _current as ITransactionHandler;

    public override void Enter()
    {
        if (_lease is not null)
        {
            var lease = _lease();
            _scope = lease.Scope;
            _current = lease.Handler;
        }
    }

    public override ValueTask LeaveAsync()
    {
        if (_lease is null)
        {
            return ValueTask.CompletedTask;
        }

        var scope = _scope;
        _scope = null;
        _current = null;
        return scope?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
