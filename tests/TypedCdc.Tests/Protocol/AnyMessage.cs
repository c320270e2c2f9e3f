using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Tests.Protocol;

/// <summary>Parses a message of any kind and touches every byte that the parse points to, so that no part lies outside.</summary>
internal sealed class AnyMessage
{
    private readonly TupleBuffer _row = new();
    private readonly TupleBuffer _old = new();

    /// <returns>False where the kind byte names no message.</returns>
    public bool TryParse(ReadOnlySpan<byte> message)
    {
        switch (message.IsEmpty ? MessageKind.Begin : (MessageKind)message[0])
        {
            case MessageKind.Begin:
                BeginMessage.Parse(message);
                return true;
            case MessageKind.Commit:
                CommitMessage.Parse(message);
                return true;
            case MessageKind.Origin:
                OriginMessage.Parse(message);
                return true;
            case MessageKind.Relation:
                RelationMessage.Parse(message);
                return true;
            case MessageKind.Type:
                TypeMessage.Parse(message);
                return true;
            case MessageKind.Insert:
                InsertMessage.Parse(message, _row);
                Touch(message, _row);
                return true;
            case MessageKind.Update:
                var update = UpdateMessage.Parse(message, _old, _row);
                Touch(message, _row);
                Touch(message, update.OldPart == TuplePart.None ? _row : _old);
                return true;
            case MessageKind.Delete:
                DeleteMessage.Parse(message, _old);
                Touch(message, _old);
                return true;
            case MessageKind.Truncate:
                var truncate = TruncateMessage.Parse(message);
                for (var i = 0; i < truncate.Count; i++)
                {
                    truncate.RelationOid(i);
                }

                return true;
            case MessageKind.Message:
                var logical = LogicalMessage.Parse(message);
                _ = message.Slice(logical.ContentOffset, logical.ContentLength);
                return true;
            case MessageKind.StreamStart:
                StreamStartMessage.Parse(message);
                return true;
            case MessageKind.StreamStop:
                StreamStopMessage.Parse(message);
                return true;
            case MessageKind.StreamCommit:
                StreamCommitMessage.Parse(message);
                return true;
            case MessageKind.StreamAbort:
                StreamAbortMessage.Parse(message);
                return true;
            case MessageKind.BeginPrepare:
                BeginPrepareMessage.Parse(message);
                return true;
            case MessageKind.Prepare:
                PrepareMessage.Parse(message);
                return true;
            case MessageKind.StreamPrepare:
                StreamPrepareMessage.Parse(message);
                return true;
            case MessageKind.CommitPrepared:
                CommitPreparedMessage.Parse(message);
                return true;
            case MessageKind.RollbackPrepared:
                RollbackPreparedMessage.Parse(message);
                return true;
            default:
                return false;
        }
    }

    private static void Touch(ReadOnlySpan<byte> message, TupleBuffer tuple)
    {
        foreach (var cell in tuple.Cells)
        {
            _ = message.Slice(cell.Offset, cell.Length);
        }
    }
}
