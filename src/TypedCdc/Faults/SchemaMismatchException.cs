namespace TypedCdc;

/// <summary>A mapped type and the table, as the replication stream describes it, do not fit together.</summary>
public sealed class SchemaMismatchException : CdcException
{
    private readonly string _reason;

    internal SchemaMismatchException(string table, string reason, ChangePosition? position = null)
        : base(position is { } at ? $"At {at}: {reason}" : reason)
    {
        _reason = reason;
        Table = table;
        Position = position;
    }

    /// <summary>The table, with its schema.</summary>
    public string Table { get; }

    /// <summary>
    /// Where the stream stopped: the position of the first change that was not read, because the table no longer fits.
    /// None where it is not known.
    /// </summary>
    public ChangePosition? Position { get; }

    internal SchemaMismatchException At(ChangePosition position) => new(Table, _reason, position);
}
