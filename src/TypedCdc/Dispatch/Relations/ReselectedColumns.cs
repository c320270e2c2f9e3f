using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Reselection;

namespace TypedCdc.Dispatch.Relations;

/// <summary>
/// The columns of one version of a table that are selected where an update leaves them out. Each has a second cell, behind
/// those of the tuple, so that members that do not ask for it go on seeing what was sent.
/// </summary>
internal sealed class ReselectedColumns
{
    private readonly RelationMessage _relation;
    private readonly int[] _sources;
    private readonly SelectedColumn[] _columns;
    private readonly KeyColumn[] _key;

    /// <summary>Finds them.</summary>
    /// <param name="relation">The table.</param>
    /// <param name="types">The types of its columns.</param>
    /// <param name="sources">Indexes of the columns, in the order of their second cells.</param>
    public ReselectedColumns(RelationMessage relation, TypeRegistry types, IEnumerable<int> sources)
    {
        _relation = relation;
        _sources = [.. sources];
        _columns =
        [
            .. _sources
                .Select(index => relation.Columns[index])
                .Select(column => new SelectedColumn(column.Name, types[column.TypeOid].Underlying.Oid)),
        ];
        // Under FULL every column is of the key, and none is left out.
        _key = relation.ReplicaIdentity == ReplicaIdentity.Full
            ? []
            :
            [
                .. relation.Columns
                    .Select((column, index) => (column.IsKey, Key: new KeyColumn(index, column.Name, types[column.TypeOid])))
                    .Where(column => column.IsKey)
                    .Select(column => column.Key),
            ];
    }

    private int FirstCell => _relation.Columns.Count;

    /// <summary>Adds the second cells to a tuple.</summary>
    public void Extend(TupleBuffer tuple) => tuple.Repeat(_sources);

    /// <summary>Whether an update left out one of them.</summary>
    public bool AreLeftOutOf(TupleBuffer row)
    {
        for (var i = 0; i < _sources.Length; i++)
        {
            if (IsLeftOut(row, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Selects what the update in hand left out. What is not to be had stays unchanged.</summary>
    public async ValueTask FillAsync(ChangeContext context, IRowSelector selector, CancellationToken cancellationToken)
    {
        if (Query(context) is { } query
            && await selector.SelectAsync(query, cancellationToken).ConfigureAwait(false) is { } values)
        {
            Fill(context, values);
        }
    }

    private bool IsLeftOut(TupleBuffer row, int column) => row.Cells[FirstCell + column].Kind == CellKind.Unchanged;

    /// <summary>What to ask for; null where the key is not known.</summary>
    private RowQuery? Query(ChangeContext context)
    {
        var key = new KeyValue[_key.Length];
        for (var i = 0; i < key.Length; i++)
        {
            if (TextOf(_key[i], context) is not { } text)
            {
                return null;
            }

            key[i] = new KeyValue(_key[i].Name, text);
        }

        return key.Length == 0
            ? null
            : new RowQuery(
                _relation.Oid,
                _relation.Table,
                context.Transaction.Xid,
                key,
                [.. _columns.Where((_, i) => IsLeftOut(context.Row, i))]);
    }

    private static string? TextOf(KeyColumn column, ChangeContext context)
    {
        var cell = context.Row.Cells[column.Index];
        if (cell.Kind == CellKind.Unchanged && context.OldPart == TuplePart.Key)
        {
            // A large part of a key is left out of the new row too, and then sent with the old key.
            cell = context.Old.Cells[column.Index];
        }

        return cell.Kind is CellKind.Null or CellKind.Unchanged
            ? null
            : KeyText.Of(context.Message.Span.Slice(cell.Offset, cell.Length), cell.Format, column.Type);
    }

    /// <summary>Puts the values behind the message, where the cells find them.</summary>
    private void Fill(ChangeContext context, SelectedValue[] values)
    {
        var end = context.Message.Length;
        var message = new byte[checked(end + values.Sum(value => value.Bytes.Length))];
        context.Message.CopyTo(message);
        var next = 0;
        for (var i = 0; i < _sources.Length; i++)
        {
            if (!IsLeftOut(context.Row, i))
            {
                continue;
            }

            var value = values[next++];
            value.Bytes.CopyTo(message, end);
            context.Row.Replace(FirstCell + i, new TupleCell(value.Kind, end, value.Bytes.Length));
            end += value.Bytes.Length;
        }

        context.Message = message;
    }
}
