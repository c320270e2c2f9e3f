namespace TypedCdc;

/// <summary>
/// A mapped type and the table, as the replication stream describes it, do not fit together; or the table has been renamed
/// to a name that no handler maps.
/// </summary>
/// <remarks>
/// A table that is renamed goes on being published, and its changes would be lost in silence. It is no error where another
/// table has taken its name and has been changed since: that one is captured then. Where the stream has not told of the
/// other table yet, starting again is enough.
/// </remarks>
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

    /// <summary>The table that is mapped, with its schema.</summary>
    public string Table { get; }

    /// <summary>
    /// Where the stream stopped: the position of the first change that was not read, because the table no longer fits.
    /// None where it is not known.
    /// </summary>
    public ChangePosition? Position { get; }

    internal SchemaMismatchException At(ChangePosition position) => new(Table, _reason, position);
}
