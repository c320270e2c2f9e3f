using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Reselection;

namespace TypedCdc.Dispatch;

/// <summary>Reads the messages within a transaction: what they say of types and tables, and changes, which go to handlers.</summary>
/// <param name="relations">What is known of tables.</param>
/// <param name="transaction">The transaction in hand.</param>
/// <param name="context">The change in hand.</param>
/// <param name="rows">Selects what updates leave out; null where there is nothing to select from, or not yet.</param>
internal sealed class MessageDispatcher(
    RelationCache relations,
    OpenTransaction transaction,
    ChangeContext context,
    IRowSelector? rows)
{
    public ValueTask DispatchAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var span = message.Span;
        switch ((MessageKind)span[0])
        {
            case MessageKind.Type:
                relations.Announce(TypeMessage.Parse(span));
                return ValueTask.CompletedTask;
            case MessageKind.Relation:
                return relations.ReplaceAsync(span, transaction.Position.CommitLsn, cancellationToken);
            case MessageKind.Message:
                // Nobody can ask for it yet, and the server sends it only on request.
                LogicalMessage.Parse(span);
                return ValueTask.CompletedTask;
            default:
                return transaction.Info is null
                    ? AnnounceThenChangeAsync(message, cancellationToken)
                    : ChangeAsync(message, cancellationToken);
        }
    }

    private ValueTask AnnounceThenChangeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var announced = transaction.AnnounceAsync(context, cancellationToken);
        return announced.IsCompletedSuccessfully
            ? ChangeAsync(message, cancellationToken)
            : AwaitThenChangeAsync(announced, message, cancellationToken);
    }

    private async ValueTask AwaitThenChangeAsync(
        ValueTask announced,
        ReadOnlyMemory<byte> message,
        CancellationToken cancellationToken)
    {
        await announced.ConfigureAwait(false);
        await ChangeAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask ChangeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        relations.HasComposites && relations.MustLook(message.Span, context.Chunk)
            ? LookThenChangeAsync(message, cancellationToken)
            : ReadChangeAsync(message, cancellationToken);

    private async ValueTask LookThenChangeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        // The handlers that were told of the transaction have nothing to do with what fails here.
        context.Handler = null;
        await relations.LookAsync(message, context.Chunk, cancellationToken).ConfigureAwait(false);
        await ReadChangeAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask ReadChangeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        context.Message = message;
        return (MessageKind)message.Span[0] switch
        {
            MessageKind.Insert => InsertAsync(message.Span, cancellationToken),
            MessageKind.Update => UpdateAsync(message.Span, cancellationToken),
            MessageKind.Delete => DeleteAsync(message.Span, cancellationToken),
            MessageKind.Truncate => TruncateAsync(message, cancellationToken),
            var kind => throw new MalformedMessageException($"A pgoutput message of kind {kind} cannot be dispatched."),
        };
    }

    private ValueTask InsertAsync(ReadOnlySpan<byte> message, CancellationToken cancellationToken)
    {
        var insert = InsertMessage.Parse(message, context.Row);
        var relation = Enter(insert.RelationOid);
        Require(relation, context.Row);
        relation.Reselected?.Extend(context.Row);
        context.OldPart = TuplePart.None;
        context.Position = transaction.Next();
        return InvokeAsync(relation.Inserts, cancellationToken);
    }

    private ValueTask DeleteAsync(ReadOnlySpan<byte> message, CancellationToken cancellationToken)
    {
        var delete = DeleteMessage.Parse(message, context.Old);
        var relation = Enter(delete.RelationOid);
        Require(relation, context.Old);
        context.OldPart = delete.OldPart;
        context.Position = transaction.Next();
        return InvokeAsync(relation.Deletes, cancellationToken);
    }

    private ValueTask UpdateAsync(ReadOnlySpan<byte> message, CancellationToken cancellationToken)
    {
        var update = UpdateMessage.Parse(message, context.Old, context.Row);
        var relation = Enter(update.RelationOid);
        Require(relation, context.Row);
        context.OldPart = update.OldPart;
        if (update.OldPart != TuplePart.None)
        {
            Require(relation, context.Old);
        }

        if (update.OldPart == TuplePart.Old)
        {
            context.Row.FillUnchangedFrom(context.Old);
        }

        return relation.Reselected is { } reselected
            ? ReselectThenUpdateAsync(relation, reselected, cancellationToken)
            : UpdateAsync(relation, cancellationToken);
    }

    private ValueTask ReselectThenUpdateAsync(
        BoundRelation relation,
        ReselectedColumns reselected,
        CancellationToken cancellationToken)
    {
        reselected.Extend(context.Row);
        if (context.OldPart == TuplePart.Old)
        {
            reselected.Extend(context.Old);
        }

        // What is only prepared is not to be seen yet.
        return rows is not null && transaction.Info!.GlobalId is null && reselected.AreLeftOutOf(context.Row)
            ? FillThenUpdateAsync(relation, reselected, rows, cancellationToken)
            : UpdateAsync(relation, cancellationToken);
    }

    private async ValueTask FillThenUpdateAsync(
        BoundRelation relation,
        ReselectedColumns reselected,
        IRowSelector selector,
        CancellationToken cancellationToken)
    {
        context.Handler = null;
        await reselected.FillAsync(context, selector, cancellationToken).ConfigureAwait(false);
        await UpdateAsync(relation, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask UpdateAsync(BoundRelation relation, CancellationToken cancellationToken)
    {
        // The first of the two ordinals belongs to the old key, whether or not anyone is given it.
        context.Position = transaction.Next();
        foreach (var keyChange in relation.KeyChanges)
        {
            if (keyChange.IsIn(context))
            {
                return DeleteOldKeyThenUpdateAsync(relation, cancellationToken);
            }
        }

        context.Position = transaction.Next();
        return InvokeAsync(relation.Updates, cancellationToken);
    }

    private async ValueTask DeleteOldKeyThenUpdateAsync(BoundRelation relation, CancellationToken cancellationToken)
    {
        foreach (var keyChange in relation.KeyChanges)
        {
            if (keyChange.IsIn(context))
            {
                await keyChange.Delete.InvokeAsync(context, cancellationToken).ConfigureAwait(false);
            }
        }

        context.Position = transaction.Next();
        await InvokeAsync(relation.Updates, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask TruncateAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        for (var i = 0; TrySelectTruncated(message.Span, i, out var relation); i++)
        {
            await InvokeAsync(relation.Truncates, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TrySelectTruncated(ReadOnlySpan<byte> message, int index, out BoundRelation relation)
    {
        var truncate = TruncateMessage.Parse(message);
        if (index >= truncate.Count)
        {
            relation = null!;
            return false;
        }

        relation = Enter(truncate.RelationOid(index));
        context.Cascade = truncate.Cascade;
        context.RestartIdentity = truncate.RestartIdentity;
        context.Position = transaction.Next();
        return true;
    }

    private BoundRelation Enter(uint relationOid)
    {
        var relation = relations[relationOid];
        context.Table = relation.Table;
        return relation;
    }

    private static void Require(BoundRelation relation, TupleBuffer tuple)
    {
        if (tuple.Count != relation.ColumnCount)
        {
            throw new MalformedMessageException(
                $"A tuple of table {relation.Table} has {tuple.Count} columns, but its Relation message described {relation.ColumnCount}.");
        }
    }

    private ValueTask InvokeAsync(BoundRoute[] routes, CancellationToken cancellationToken)
    {
        for (var i = 0; i < routes.Length; i++)
        {
            var pending = routes[i].InvokeAsync(context, cancellationToken);
            if (!pending.IsCompletedSuccessfully)
            {
                return AwaitThenInvokeAsync(pending, routes, i + 1, cancellationToken);
            }

            pending.GetAwaiter().GetResult();
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask AwaitThenInvokeAsync(
        ValueTask pending,
        BoundRoute[] routes,
        int next,
        CancellationToken cancellationToken)
    {
        await pending.ConfigureAwait(false);
        for (; next < routes.Length; next++)
        {
            await routes[next].InvokeAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }
}
