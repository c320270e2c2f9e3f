namespace TypedCdc.IntegrationTests.Transactions.Generated.Model;

/// <summary>
/// Keeps a transaction from what no server from 14 to 18 can stream: a table altered, the alteration rolled back to a
/// savepoint, rows written, and the table altered again. While it decodes those rows the server takes their table's old
/// catalogue row for one that is gone, and reports that it could not map a filenumber or open a relation, each time again.
/// </summary>
/// <remarks>
/// The catalogue row bears the second alteration's transaction id, and of the first, which was rolled back, the command at
/// which it ended: HeapTupleSatisfiesHistoricMVCC in src/backend/access/heap/heapam_visibility.c. When the whole
/// transaction is decoded at its commit, the second alteration's command is known, and all is well.
/// </remarks>
internal sealed class UndoneAlterations
{
    private readonly HashSet<string> _undone = [];
    private readonly HashSet<string> _writtenSince = [];

    /// <summary>An alteration of the table was rolled back to a savepoint.</summary>
    public void NoteUndone(string table) => _undone.Add(table);

    public void NoteRows(string table)
    {
        if (_undone.Contains(table))
        {
            _writtenSince.Add(table);
        }
    }

    /// <summary>Whether the transaction may alter the table, or truncate it, which is the same here.</summary>
    public bool MayAlter(string table) => !_writtenSince.Contains(table);

    public void Clear()
    {
        _undone.Clear();
        _writtenSince.Clear();
    }
}
