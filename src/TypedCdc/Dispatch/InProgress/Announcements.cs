using NpgsqlTypes;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.InProgress;

/// <summary>
/// The types and tables that a transaction in progress has described, in order, so that those of a rolled-back part can be
/// forgotten, and the others be made known to all once the transaction has committed.
/// </summary>
/// <remarks>
/// The server describes each table anew for each transaction that it streams, and again after each rollback within it:
/// get_schema_sent_in_streamed_txn and pgoutput_stream_abort in src/backend/replication/pgoutput/pgoutput.c. So nothing is
/// taken from what other transactions described, and most of what comes is known already.
/// </remarks>
/// <param name="relations">What the transaction knows of tables.</param>
internal sealed class Announcements(RelationCache relations)
{
    private readonly List<Announcement> _inOrder = [];
    private readonly Dictionary<(MessageKind Kind, uint Oid), Announcement> _current = [];

    public int Count => _inOrder.Count;

    /// <summary>A type or table is described.</summary>
    /// <returns>False where nothing is new.</returns>
    public bool TryAdd(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        var key = (Kind: (MessageKind)cursor.ReadByte(), Oid: cursor.ReadUInt32());
        var before = _current.GetValueOrDefault(key);
        if (before is not null && message.SequenceEqual(before.Message))
        {
            return false;
        }

        var announcement = new Announcement(key.Kind, key.Oid, message.ToArray(), before, relations.Find(key.Oid));
        _inOrder.Add(announcement);
        _current[key] = announcement;
        return true;
    }

    /// <summary>Goes back to what was known when there were so many.</summary>
    public void CutAt(int count)
    {
        for (; _inOrder.Count > count; _inOrder.RemoveAt(_inOrder.Count - 1))
        {
            var last = _inOrder[^1];
            if (last.Before is { } before)
            {
                _current[(last.Kind, last.Oid)] = before;
            }
            else
            {
                _current.Remove((last.Kind, last.Oid));
            }

            if (last.Kind == MessageKind.Relation)
            {
                relations.Restore(last.Oid, last.VersionBefore);
            }
        }
    }

    /// <summary>Makes all known where the pipeline keeps what committed transactions described.</summary>
    /// <param name="pipeline">Where that is.</param>
    /// <param name="commit">LSN of the transaction's commit.</param>
    /// <param name="cancellationToken">Ends a look at the catalogue.</param>
    public async ValueTask PublishAsync(
        RelationCache pipeline,
        NpgsqlLogSequenceNumber commit,
        CancellationToken cancellationToken)
    {
        foreach (var announcement in _inOrder)
        {
            if (announcement.Kind == MessageKind.Type)
            {
                pipeline.Announce(TypeMessage.Parse(announcement.Message));
            }
            else
            {
                await pipeline.ReplaceAsync(announcement.Message, commit, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
