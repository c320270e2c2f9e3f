namespace TypedCdc;

/// <summary>A column's value cannot be given to the member that is mapped to it.</summary>
public sealed class ColumnValueException : CdcException
{
    internal ColumnValueException(string table, string column, string reason, ChangePosition? position = null, Exception? cause = null)
        : base(position is { } at
            ? $"Column {column} of table {table}, change {at}: {reason}"
            : $"Column {column} of table {table}: {reason}", cause)
    {
        Table = table;
        Column = column;
        Reason = reason;
        Position = position;
    }

    /// <summary>The table, with its schema.</summary>
    public string Table { get; }

    /// <summary>The column.</summary>
    public string Column { get; }

    /// <summary>What is wrong, what was expected, and the way out.</summary>
    public string Reason { get; }

    /// <summary>The change that holds the value, where it is known.</summary>
    public ChangePosition? Position { get; }

    internal ColumnValueException At(ChangePosition position) => new(Table, Column, Reason, position, InnerException);
}
