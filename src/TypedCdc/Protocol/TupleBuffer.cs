using System.Buffers.Binary;

namespace TypedCdc.Protocol;

/// <summary>The cells of one tuple, found in one pass over its bytes. Used again for each tuple, so it costs nothing a row.</summary>
internal sealed class TupleBuffer
{
    private const int ValueHeader = sizeof(byte) + sizeof(int);

    private TupleCell[] _cells = new TupleCell[32];

    /// <summary>Number of columns in the tuple.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<TupleCell> Cells => _cells.AsSpan(0, Count);

    /// <summary>Reads a tuple's cells.</summary>
    /// <exception cref="MalformedMessageException">The bytes are no tuple.</exception>
    public void Read(ref MessageCursor cursor)
    {
        // A column takes at least its kind byte, so no count may exceed the bytes at hand.
        int count = cursor.ReadInt16();
        if (count < 0 || count > cursor.Remaining)
        {
            throw cursor.Malformed($"a tuple of {count} columns does not fit into {cursor.Remaining} bytes");
        }

        if (count > _cells.Length)
        {
            _cells = new TupleCell[Math.Max(count, _cells.Length * 2)];
        }

        var cells = _cells.AsSpan(0, count);
        for (var i = 0; i < cells.Length; i++)
        {
            if (!TryReadValue(ref cursor, out cells[i]))
            {
                cells[i] = ReadCell(ref cursor);
            }
        }

        Count = count;
    }

    /// <summary>
    /// Fills the values that this tuple leaves out as unchanged from <paramref name="old"/>. Both lie in the same message.
    /// Only for a whole old row: in a key tuple, the columns outside the key are NULL whatever their value was.
    /// </summary>
    public void FillUnchangedFrom(TupleBuffer old)
    {
        var cells = _cells.AsSpan(0, Math.Min(Count, old.Count));
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Kind == CellKind.Unchanged)
            {
                cells[i] = old._cells[i];
            }
        }
    }

    /// <summary>Adds cells behind those of the tuple, each the same as the one that it is told.</summary>
    public void Repeat(ReadOnlySpan<int> sources)
    {
        if (Count + sources.Length > _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(Count + sources.Length, _cells.Length * 2));
        }

        foreach (var source in sources)
        {
            _cells[Count++] = _cells[source];
        }
    }

    /// <summary>Puts another cell in the place of one.</summary>
    public void Replace(int index, TupleCell cell) => _cells[index] = cell;

    /// <summary>Reads a cell that holds a value, with one check of its length: this runs once a column of every row.</summary>
    private static bool TryReadValue(ref MessageCursor cursor, out TupleCell cell)
    {
        var rest = cursor.Rest;
        if (rest.Length >= ValueHeader && (CellKind)rest[0] is var kind and (CellKind.Binary or CellKind.Text))
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest[sizeof(byte)..]);
            if ((uint)length <= (uint)(rest.Length - ValueHeader))
            {
                cell = new TupleCell(kind, cursor.Offset + ValueHeader, length);
                cursor.Skip(ValueHeader + length);
                return true;
            }
        }

        cell = default;
        return false;
    }

    /// <summary>Reads any cell, and says what is wrong with one that cannot be read.</summary>
    private static TupleCell ReadCell(ref MessageCursor cursor)
    {
        var kind = (CellKind)cursor.ReadByte();
        switch (kind)
        {
            case CellKind.Null:
            case CellKind.Unchanged:
                return new TupleCell(kind, cursor.Offset, 0);
            case CellKind.Text:
            case CellKind.Binary:
                var length = cursor.ReadInt32();
                return new TupleCell(kind, cursor.Skip(length), length);
            default:
                throw cursor.Malformed($"unknown column kind 0x{(byte)kind:X2}");
        }
    }
}
