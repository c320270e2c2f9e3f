namespace TypedCdc;

/// <summary>A mapped type and the table, as the replication stream describes it, do not fit together.</summary>
public sealed class SchemaMismatchException : CdcException
{
    internal SchemaMismatchException(string table, string message)
        : base(message) => Table = table;

    /// <summary>The table, with its schema.</summary>
    public string Table { get; }
}
