using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>
/// The publication that the pipeline streams, as the schema's files make it. What is in it is worked out once for as long as no
/// file changes.
/// </summary>
internal sealed class StreamedPublication
{
    private static readonly ConditionalWeakTable<DatabaseSchema, ConcurrentDictionary<string, StreamedPublication?>> Known = new();

    private readonly Dictionary<RelationName, PublishedTable> _tables;

    private StreamedPublication(DatabaseSchema database, PublicationDefinition definition)
    {
        Definition = definition;
        _tables = PublicationContents.Of(database, definition).ToDictionary(table => table.Table);
    }

    public PublicationDefinition Definition { get; }

    /// <summary>Whether it publishes updates or deletes, for which the server must be able to tell rows apart.</summary>
    public bool HasOldRows => (Definition.Operations & (PublishedOperations.Update | PublishedOperations.Delete)) != 0;

    /// <summary>The publication of a name, or the only one; null where the files make none such.</summary>
    public static StreamedPublication? Find(DatabaseSchema database, string name) => Known
        .GetValue(database, _ => new ConcurrentDictionary<string, StreamedPublication?>(StringComparer.Ordinal))
        .GetOrAdd(name, _ => Create(database, name));

    /// <summary>What is published under the name of a table; null for nothing.</summary>
    public PublishedTable? Find(RelationName table) => _tables.TryGetValue(table, out var published) ? published : null;

    /// <summary>The table at the top under whose name the changes of a partition are published; null where there is none.</summary>
    public RelationName? RootOf(DatabaseSchema database, TableDefinition table) =>
        Partitions.AncestorsOf(database, table).LastOrDefault(ancestor => Find(ancestor) is not null);

    /// <summary>Whether the publication takes a partitioned table in, but publishes its changes under the names of its partitions.</summary>
    public bool HasUnderPartitions(DatabaseSchema database, TableDefinition table) =>
        table.Kind == TableKind.Partitioned && !Definition.ViaRoot && (Takes(table) || Partitions.LeavesOf(database, table).Any(leaf => Find(leaf.Name) is not null));

    private static StreamedPublication? Create(DatabaseSchema database, string name)
    {
        var found = database.Publications.Where(publication => name.Length == 0 || publication.Name == name).ToList();
        return found.Count == 1 && !found[0].MayDiffer ? new StreamedPublication(database, found[0]) : null;
    }

    private bool Takes(TableDefinition table) =>
        (Definition.HasAllTables && !Definition.Except.Contains(table.Name))
        || Definition.Schemas.Contains(table.Name.Schema)
        || Definition.Tables.Any(named => named.Table == table.Name);
}
