using NpgsqlTypes;
using TypedCdc.Acknowledgement;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch;

/// <summary>Reads the messages that begin and end transactions, and confirms what all handlers have finished.</summary>
internal sealed class TransactionBoundaries(OpenTransaction transaction, AcknowledgementLedger ledger)
{
    /// <summary>Whether the message is one of these.</summary>
    public static bool Has(MessageKind kind) => kind
        is MessageKind.Begin or MessageKind.Commit or MessageKind.Origin
        or MessageKind.BeginPrepare or MessageKind.Prepare or MessageKind.CommitPrepared or MessageKind.RollbackPrepared;

    /// <summary>Begins or ends a transaction.</summary>
    public ValueTask DispatchAsync(ReadOnlySpan<byte> message, ChangeContext context, CancellationToken cancellationToken)
    {
        switch ((MessageKind)message[0])
        {
            case MessageKind.Begin:
                var begin = BeginMessage.Parse(message);
                transaction.Begin(begin.Xid, begin.CommitLsn, begin.CommitTime);
                return ValueTask.CompletedTask;
            case MessageKind.BeginPrepare:
                var prepared = BeginPrepareMessage.Parse(message);
                transaction.Begin(prepared.Xid, prepared.PrepareLsn, prepared.PrepareTime, prepared.GlobalId);
                return ValueTask.CompletedTask;
            case MessageKind.Origin:
                transaction.SetOrigin(OriginMessage.Parse(message).Name);
                return ValueTask.CompletedTask;
            case MessageKind.Commit:
                return EndAsync(CommitMessage.Parse(message).EndLsn, context, cancellationToken);
            case MessageKind.Prepare:
                return EndAsync(PrepareMessage.Parse(message).EndLsn, context, cancellationToken);
            case MessageKind.CommitPrepared:
                var commit = CommitPreparedMessage.Parse(message);
                return SettleAsync(
                    PreparedOutcome.Committed,
                    new TransactionInfo(commit.Xid, commit.CommitLsn, commit.CommitTime, globalId: commit.GlobalId),
                    commit.EndLsn,
                    context,
                    cancellationToken);
            case MessageKind.RollbackPrepared:
                var rollback = RollbackPreparedMessage.Parse(message);
                return SettleAsync(
                    PreparedOutcome.RolledBack,
                    new TransactionInfo(rollback.Xid, rollback.PrepareEndLsn, rollback.PrepareTime, globalId: rollback.GlobalId),
                    rollback.RollbackEndLsn,
                    context,
                    cancellationToken);
            case var kind:
                throw new ArgumentOutOfRangeException(nameof(message), kind, null);
        }
    }

    private ValueTask EndAsync(NpgsqlLogSequenceNumber endLsn, ChangeContext context, CancellationToken cancellationToken)
    {
        var ended = transaction.EndAsync(endLsn, context, cancellationToken);
        if (!ended.IsCompletedSuccessfully)
        {
            return AwaitThenAcknowledgeAsync(ended, endLsn);
        }

        ledger.TransactionHandled(endLsn);
        return ValueTask.CompletedTask;
    }

    private ValueTask SettleAsync(
        PreparedOutcome outcome,
        TransactionInfo info,
        NpgsqlLogSequenceNumber endLsn,
        ChangeContext context,
        CancellationToken cancellationToken) =>
        AwaitThenAcknowledgeAsync(transaction.SettleAsync(outcome, info, endLsn, context, cancellationToken), endLsn);

    private async ValueTask AwaitThenAcknowledgeAsync(ValueTask handled, NpgsqlLogSequenceNumber endLsn)
    {
        await handled.ConfigureAwait(false);
        ledger.TransactionHandled(endLsn);
    }
}
