using NpgsqlTypes;
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

    private bool IsHandled(RelationMessage relation) =>
        handlers.Any(handler => handler.Routes.Any(route => route.Table == relation.Table));

    private async ValueTask LearnAndBindAsync(RelationMessage relation, CancellationToken cancellationToken)
    {
        await types.LearnAsync(relation.Columns, cancellationToken).ConfigureAwait(false);
        Bind(relation);
    }

    private void Bind(RelationMessage relation) =>
        _relations[relation.Oid] = BoundRelation.Create(relation, handlers, types);
}
