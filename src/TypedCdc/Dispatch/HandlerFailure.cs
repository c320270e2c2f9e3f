namespace TypedCdc.Dispatch;

/// <summary>Tells failures of handlers from everything else that ends a call.</summary>
internal static class HandlerFailure
{
    /// <summary>Whether the exception is the handler's own: neither one of ours, nor its answer to being cancelled.</summary>
    public static bool Is(Exception exception, CancellationToken cancellationToken) =>
        exception is not CdcException
        && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
