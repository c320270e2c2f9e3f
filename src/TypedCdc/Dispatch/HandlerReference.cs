using System.Diagnostics.CodeAnalysis;

namespace TypedCdc.Dispatch;

/// <summary>The handler that routes call. Routes are made once; the handler behind them may change between transactions.</summary>
internal sealed class HandlerReference<THandler>(THandler handler)
    where THandler : class
{
    [NotNull]
    public THandler Current { get; set; } = handler;
}
