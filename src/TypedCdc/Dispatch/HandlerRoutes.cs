using TypedCdc.Metadata;

namespace TypedCdc.Dispatch;

/// <summary>A handler with the changes it takes.</summary>
internal sealed class HandlerRoutes
{
    private readonly HandlerReference _handler;

    private HandlerRoutes(string name, Delivery delivery, IReadOnlyList<Route> routes, HandlerReference handler)
    {
        Name = name;
        Delivery = delivery;
        Routes = routes;
        _handler = handler;
        HasBoundaries = handler.IsLeased || handler.Transactions is not null;
    }

    /// <summary>Name of the handler's class.</summary>
    public string Name { get; }

    /// <summary>When the handler is given the changes of a transaction.</summary>
    public Delivery Delivery { get; }

    public IReadOnlyList<Route> Routes { get; }

    /// <summary>Whether there is anything to do where a transaction begins and ends.</summary>
    public bool HasBoundaries { get; }

    /// <summary>Whether each transaction has a handler of its own.</summary>
    public bool IsLeased => _handler.IsLeased;

    /// <summary>Whether the handler's class wants to know of transaction boundaries.</summary>
    public bool TakesBoundaries => _handler.TakesBoundaries;

    /// <summary>Whether the handler's class can be told what was rolled back of a transaction in progress.</summary>
    public bool TakesRollbacks => _handler.TakesRollbacks;

    /// <summary>The handler, where it wants to know of transaction boundaries.</summary>
    public ITransactionHandler? Transactions => _handler.Transactions;

    /// <summary>The batch that has gathered changes; a handler has one at most.</summary>
    public IBatch? OpenBatch { get; set; }

    /// <summary>Hands over what is gathered.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (OpenBatch is not { } open)
        {
            return ValueTask.CompletedTask;
        }

        OpenBatch = null;
        return open.FlushAsync(cancellationToken);
    }

    /// <summary>Drops what is gathered.</summary>
    public void Discard()
    {
        OpenBatch?.Discard();
        OpenBatch = null;
    }

    /// <summary>A transaction begins.</summary>
    public void Enter() => _handler.Enter();

    /// <summary>The transaction has ended.</summary>
    public ValueTask LeaveAsync() => _handler.LeaveAsync();

    public static HandlerRoutes Create<THandler>(HandlerReference<THandler> handler, BatchLimits limits)
        where THandler : class, ICdcHandler<THandler>
    {
        var builder = new RouteBuilder<THandler>(handler, limits);
        THandler.MapRoutes(builder);
        return new HandlerRoutes(typeof(THandler).Name, THandler.Delivery, builder.Routes, handler);
    }
}
