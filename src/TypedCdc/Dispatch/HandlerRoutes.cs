using TypedCdc.Metadata;

namespace TypedCdc.Dispatch;

/// <summary>A handler with the changes it takes.</summary>
internal sealed class HandlerRoutes
{
    private HandlerRoutes(string name, IReadOnlyList<Route> routes, ITransactionHandler? transactions)
    {
        Name = name;
        Routes = routes;
        Transactions = transactions;
    }

    /// <summary>Name of the handler's class.</summary>
    public string Name { get; }

    public IReadOnlyList<Route> Routes { get; }

    /// <summary>The handler, where it wants to know of transaction boundaries.</summary>
    public ITransactionHandler? Transactions { get; }

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

    public static HandlerRoutes Create<THandler>(THandler handler, BatchLimits limits)
        where THandler : class, ICdcHandler<THandler>
    {
        var builder = new RouteBuilder<THandler>(new HandlerReference<THandler>(handler), limits);
        THandler.MapRoutes(builder);
        return new HandlerRoutes(typeof(THandler).Name, builder.Routes, handler as ITransactionHandler);
    }
}
