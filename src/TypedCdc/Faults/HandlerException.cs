namespace TypedCdc;

/// <summary>A handler threw. Its exception is the <see cref="Exception.InnerException"/>.</summary>
/// <remarks>
/// The transaction is not confirmed. The next run delivers it again from its beginning, so the handler sees the changes
/// that it has finished already a second time, at the same positions.
/// </remarks>
public sealed class HandlerException : CdcException
{
    internal HandlerException(string handler, ChangePosition position, string? table, Exception innerException)
        : base(
            $"Handler {handler} failed at {position}{(table is null ? "" : $", table {table}")}: {innerException.Message}",
            innerException)
    {
        Handler = handler;
        Position = position;
        Table = table;
    }

    /// <summary>The handler's class.</summary>
    public string Handler { get; }

    /// <summary>The change that was being handled; at a transaction's begin or end, the last one before.</summary>
    public ChangePosition Position { get; }

    /// <summary>The table of the change, with its schema; none at a transaction's begin or end.</summary>
    public string? Table { get; }
}
