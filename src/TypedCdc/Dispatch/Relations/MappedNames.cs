using NpgsqlTypes;
using TypedCdc.Metadata;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.Relations;

/// <summary>
/// Which table carries each mapped name, by the latest that the stream or the check before it has told. Tables are mapped
/// by name, but published by OID: one that is renamed goes on being sent, and without this its changes would be skipped
/// in silence.
/// </summary>
/// <remarks>
/// <para>
/// A table that had a mapped name and now has one that nobody maps stops the stream, unless another table is known to
/// have taken that name: in a swap of two tables, it is the new one that is captured from then on.
/// </para>
/// <para>
/// The stream describes a table only when it is changed, so after a swap the old table may be described before the new
/// one. That stops the stream too: it cannot be told from a table that was merely renamed, and to stop wrongly costs a
/// start, but to go on wrongly costs rows. The check before the next stream sees the new table, and the stream goes on.
/// </para>
/// <para>
/// What is known counts from a position in the WAL on. A stream that lags describes a table by names that it had long
/// before the catalogue was read: such as that of a table which was filled under another name before it took over.
/// </para>
/// </remarks>
internal sealed class MappedNames
{
    private readonly Dictionary<TableName, (uint Oid, NpgsqlLogSequenceNumber Since)> _carriers = [];

    /// <param name="known">What the check before the stream found; null where the stream has no database.</param>
    public MappedNames(KnownTables? known)
    {
        if (known is null)
        {
            return;
        }

        foreach (var (name, oid) in known.Oids)
        {
            _carriers[name] = (oid, known.ReadAt);
        }
    }

    /// <summary>The stream described a table with a mapped name.</summary>
    /// <param name="relation">The table.</param>
    /// <param name="commit">LSN of the transaction's commit.</param>
    public void Announce(RelationMessage relation, NpgsqlLogSequenceNumber commit)
    {
        if (!_carriers.TryGetValue(relation.Table, out var carrier) || commit >= carrier.Since)
        {
            _carriers[relation.Table] = (relation.Oid, commit);
        }
    }

    /// <summary>The stream described a table with a name that nobody maps.</summary>
    /// <param name="relation">The table.</param>
    /// <param name="commit">LSN of the transaction's commit.</param>
    /// <exception cref="SchemaMismatchException">It is one that had a mapped name.</exception>
    public void RequireNeverMapped(RelationMessage relation, NpgsqlLogSequenceNumber commit)
    {
        foreach (var (name, carrier) in _carriers)
        {
            if (carrier.Oid == relation.Oid && commit >= carrier.Since)
            {
                throw new SchemaMismatchException(
                    name.ToString(),
                    $"Table {name} is called {relation.Table} now, and no handler maps that name, so its changes would be lost. "
                    + "Change [CdcTable] to the new name, or rename the table back: what is changed in between is not delivered then. "
                    + $"Where another table has taken the name {name}, start again.");
            }
        }
    }
}
