using TypedCdc.Metadata;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch;

/// <summary>The change in hand: one object, filled anew for each message.</summary>
internal sealed class ChangeContext
{
    /// <summary>Number of the chunk in hand; all of it had arrived before any of it is read.</summary>
    public long Chunk { get; set; }

    /// <summary>The message that holds the change.</summary>
    public ReadOnlyMemory<byte> Message { get; set; }

    /// <summary>Cells of the row after the change.</summary>
    public TupleBuffer Row { get; } = new();

    /// <summary>Cells of what was sent of the row before the change.</summary>
    public TupleBuffer Old { get; } = new();

    /// <summary>Which of the old row was sent.</summary>
    public TuplePart OldPart { get; set; }

    public bool Cascade { get; set; }

    public bool RestartIdentity { get; set; }

    public ChangePosition Position { get; set; }

    public TransactionInfo Transaction { get; set; } = null!;

    /// <summary>The table, for messages; none between changes.</summary>
    public TableName? Table { get; set; }

    /// <summary>The handler that is called for the message in hand, for messages; none before it is reached.</summary>
    public HandlerRoutes? Handler { get; set; }

    public RowView RowView => new(Message.Span, Row.Cells);

    public RowView OldView => new(Message.Span, Old.Cells);
}
