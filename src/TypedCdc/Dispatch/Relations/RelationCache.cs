using System.Buffers.Binary;
using NpgsqlTypes;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.Relations;

/// <summary>
/// The current version of each table that the stream has described. It lives with dispatch, where only committed
/// transactions arrive, so that an aborted ALTER TABLE never leaks into it; a transaction in progress has one of its own.
/// </summary>
/// <param name="handlers">The handlers whose routes are bound.</param>
/// <param name="types">The types of columns.</param>
/// <param name="names">Watches that no table loses a mapped name; null where that is watched elsewhere.</param>
internal sealed class RelationCache(IReadOnlyList<HandlerRoutes> handlers, TypeRegistry types, MappedNames? names)
{
    private readonly Dictionary<uint, BoundRelation> _relations = [];

    /// <summary>The stream announced a type.</summary>
    public void Announce(TypeMessage message) => types.Announce(message);

    /// <summary>The stream described a table; what was known of it before is replaced.</summary>
    /// <param name="message">The description.</param>
    /// <param name="commit">LSN of the transaction's commit.</param>
    /// <param name="cancellationToken">Ends a look at the catalogue.</param>
    /// <exception cref="SchemaMismatchException">It does not fit what is mapped to it, or has lost a mapped name.</exception>
    public ValueTask ReplaceAsync(
        ReadOnlySpan<byte> message,
        NpgsqlLogSequenceNumber commit,
        CancellationToken cancellationToken)
    {
        var relation = RelationMessage.Parse(message);
        if (!IsHandled(relation))
        {
            names?.RequireNeverMapped(relation, commit);
        }
        else
        {
            names?.Announce(relation, commit);
            if (!types.Knows(relation.Columns))
            {
                return LearnAndBindAsync(relation, cancellationToken);
            }
        }

        Bind(relation);
        return ValueTask.CompletedTask;
    }

    /// <summary>The table with this OID.</summary>
    /// <exception cref="MalformedMessageException">The stream has not described it.</exception>
    public BoundRelation this[uint oid] => _relations.TryGetValue(oid, out var relation)
        ? relation
        : throw new MalformedMessageException($"A change names relation {oid}, which no Relation message has described.");

    /// <summary>The table with this OID, or null where the stream has not described it.</summary>
    public BoundRelation? Find(uint oid) => _relations.GetValueOrDefault(oid);

    /// <summary>Goes back to an earlier version of a table; with none, to not knowing it.</summary>
    public void Restore(uint oid, BoundRelation? version)
    {
        if (version is null)
        {
            _relations.Remove(oid);
        }
        else
        {
            _relations[oid] = version;
        }
    }

    /// <summary>Whether some table that was described has composites.</summary>
    public bool HasComposites { get; private set; }

    /// <summary>
    /// Whether a change can be read only after a look at the catalogue: nothing in the stream tells that a composite was
    /// altered. What altered it before the change was sent is there to be seen when the change has arrived.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="chunk">Number of the chunk that it is in. One look does for all changes of a chunk.</param>
    public bool MustLook(ReadOnlySpan<byte> change, long chunk) =>
        TableOf(change) is { Composites.Length: > 0 } relation && relation.LookedFor != chunk;

    /// <summary>Looks whether the composites of a table are as they were, and binds it anew if not.</summary>
    /// <exception cref="SchemaMismatchException">They do not fit what is mapped to them any more.</exception>
    public async ValueTask LookAsync(ReadOnlyMemory<byte> change, long chunk, CancellationToken cancellationToken)
    {
        var relation = TableOf(change.Span)!;
        if (!await types.AreCurrentAsync(relation.Composites, cancellationToken).ConfigureAwait(false))
        {
            await types.LearnAgainAsync(relation.Columns, cancellationToken).ConfigureAwait(false);
            relation = relation.BindAgain(handlers, types);
            _relations[OidOf(change.Span)] = relation;
        }

        relation.LookedFor = chunk;
    }

    private BoundRelation? TableOf(ReadOnlySpan<byte> change) =>
        (MessageKind)change[0] is MessageKind.Insert or MessageKind.Update or MessageKind.Delete && change.Length > sizeof(uint)
            ? Find(OidOf(change))
            : null;

    private static uint OidOf(ReadOnlySpan<byte> change) => BinaryPrimitives.ReadUInt32BigEndian(change[sizeof(byte)..]);

    private bool IsHandled(RelationMessage relation) =>
        handlers.Any(handler => handler.Routes.Any(route => route.Table == relation.Table));

    private async ValueTask LearnAndBindAsync(RelationMessage relation, CancellationToken cancellationToken)
    {
        await types.LearnAsync(relation.Columns, cancellationToken).ConfigureAwait(false);
        Bind(relation);
    }

    private void Bind(RelationMessage relation)
    {
        var bound = BoundRelation.Create(relation, handlers, types);
        HasComposites |= bound.Composites.Length > 0;
        _relations[relation.Oid] = bound;
    }
}
