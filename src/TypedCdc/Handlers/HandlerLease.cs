namespace TypedCdc;

/// <summary>A handler for the length of one transaction.</summary>
/// <typeparam name="THandler">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
/// <param name="Handler">The handler.</param>
/// <param name="Scope">
/// What is disposed when the transaction has ended, by a commit before it is confirmed, or by an abort; usually the
/// scope that the handler was taken from. None where there is nothing to dispose.
/// </param>
public readonly record struct HandlerLease<THandler>(THandler Handler, IAsyncDisposable? Scope)
    where THandler : class;
