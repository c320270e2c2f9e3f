using TypedCdc.Acknowledgement;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol;
using TypedCdc.Reselection;

namespace TypedCdc.Dispatch;

/// <summary>Reads the messages of committed transactions, one after the other, each from its Begin to its Commit.</summary>
internal sealed class CommittedTransactions
{
    private readonly TransactionBoundaries _boundaries;
    private readonly MessageDispatcher _messages;
    private readonly ChangeContext _context;

    public CommittedTransactions(
        IReadOnlyList<HandlerRoutes> handlers,
        RelationCache relations,
        AcknowledgementLedger ledger,
        ChangeContext context,
        IRowSelector? rows)
    {
        Transaction = new OpenTransaction(handlers);
        _boundaries = new TransactionBoundaries(Transaction, ledger);
        _messages = new MessageDispatcher(relations, Transaction, context, rows);
        _context = context;
    }

    /// <summary>The one in hand.</summary>
    public OpenTransaction Transaction { get; }

    public ValueTask DispatchAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var span = message.Span;
        return TransactionBoundaries.Has((MessageKind)span[0])
            ? _boundaries.DispatchAsync(span, _context, cancellationToken)
            : _messages.DispatchAsync(message, cancellationToken);
    }
}
