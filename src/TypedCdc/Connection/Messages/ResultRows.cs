using System.Text;
using TypedCdc.Connection.Framing;

namespace TypedCdc.Connection.Messages;

/// <summary>The answer to a replication command: text values by column name.</summary>
internal sealed class ResultRows
{
    private readonly List<string> _columns = [];
    private readonly List<string?[]> _rows = [];

    public IReadOnlyList<string> Columns => _columns;

    public int Count => _rows.Count;

    public string? this[int row, string column]
    {
        get
        {
            var index = _columns.IndexOf(column);
            return index >= 0
                ? _rows[row][index]
                : throw new KeyNotFoundException(
                    $"The server's answer has no column {column}, but: {string.Join(", ", _columns)}.");
        }
    }

    internal void ReadDescription(ReadOnlySpan<byte> body)
    {
        // A second result of the same command replaces the first.
        _columns.Clear();
        _rows.Clear();
        var reader = new BodyReader(body, "RowDescription");
        var count = reader.ReadInt16();
        for (var i = 0; i < count; i++)
        {
            _columns.Add(reader.ReadCString());

            // Table OID, column number, type OID, type length, type modifier, format.
            reader.ReadBytes(4 + 2 + 4 + 2 + 4 + 2);
        }
    }

    internal void ReadRow(ReadOnlySpan<byte> body)
    {
        var reader = new BodyReader(body, "DataRow");
        var count = reader.ReadInt16();
        if (count != _columns.Count)
        {
            throw new MalformedMessageException($"A row has {count} columns, {_columns.Count} were described.");
        }

        var row = new string?[count];
        for (var i = 0; i < count; i++)
        {
            var length = reader.ReadInt32();
            row[i] = length == -1 ? null : Encoding.UTF8.GetString(reader.ReadBytes(length));
        }

        _rows.Add(row);
    }
}
