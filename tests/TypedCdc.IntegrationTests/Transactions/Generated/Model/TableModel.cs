namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>
/// A table as all sessions together see it: no two of them change the same row, so the newest version of each row is what
/// its own session sees, committed or not.
/// </summary>
internal sealed class TableModel
{
    private Dictionary<long, RowModel> _rows = [];

    public TableShape Shape { get; set; } = new();

    public IReadOnlyDictionary<long, RowModel> Rows => _rows;

    /// <summary>Sets a row, or removes it.</summary>
    /// <returns>What undoes it.</returns>
    public Action Set(long key, RowModel? row)
    {
        var before = _rows.TryGetValue(key, out var old) ? old : (RowModel?)null;
        Put(key, row);
        return () => Put(key, before);
    }

    /// <summary>Changes all rows and the shape. Nobody else may have touched the table in an open transaction.</summary>
    /// <returns>What undoes it.</returns>
    public Action Remake(TableShape shape, Func<RowModel, RowModel?> change)
    {
        var (rowsBefore, shapeBefore) = (_rows, Shape);
        _rows = [];
        foreach (var (key, row) in rowsBefore)
        {
            Put(key, change(row));
        }

        Shape = shape;
        return () => (_rows, Shape) = (rowsBefore, shapeBefore);
    }

    private void Put(long key, RowModel? row)
    {
        if (row is { } present)
        {
            _rows[key] = present;
        }
        else
        {
            _rows.Remove(key);
        }
    }
}
