using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.Relations;

/// <summary>A delete of the old key that goes before an upsert, for an update that changes the key.</summary>
/// <param name="Delete">Delivers the old key.</param>
/// <param name="Columns">Indexes of the key's columns.</param>
internal sealed record KeyChange(BoundRoute Delete, int[] Columns)
{
    /// <summary>Whether the update in hand changed the key.</summary>
    /// <remarks>
    /// That the server sent an old tuple is no proof: under FULL it always does, and for a key with a TOASTed column too
    /// (ExtractReplicaIdentity in PostgreSQL src/backend/access/heap/heapam.c). So the values are compared, as bytes.
    /// </remarks>
    public bool IsIn(ChangeContext context)
    {
        if (context.OldPart == TuplePart.None)
        {
            return false;
        }

        foreach (var column in Columns)
        {
            if (Differs(context.Message.Span, context.Old.Cells[column], context.Row.Cells[column]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Differs(ReadOnlySpan<byte> message, TupleCell old, TupleCell row) =>
        row.Kind != CellKind.Unchanged
        && (old.Kind != row.Kind
            || !message.Slice(old.Offset, old.Length).SequenceEqual(message.Slice(row.Offset, row.Length)));
}
