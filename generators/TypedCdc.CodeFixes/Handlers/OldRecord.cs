using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Keys;
using TypedCdc.CodeFixes.Mends;
using TypedCdc.CodeFixes.Records;
using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>The mapped type that old rows of a table are read as.</summary>
/// <param name="Type">It with its namespace.</param>
/// <param name="Name">Its name alone.</param>
/// <param name="Creation">What creates it; null where it is there.</param>
internal sealed record OldRecord(string Type, string Name, Mend? Creation)
{
    /// <summary>The record itself, if the replica identity has all of its columns, or another one, or one to be created; else null.</summary>
    public static async Task<OldRecord?> FindAsync(Solution solution, INamedTypeSymbol record, RecordTable mapped, CancellationToken cancellationToken)
    {
        TableDefinition[] tables = [mapped.Table, .. Partitions.LeavesOf(mapped.Schema.Database, mapped.Table).Where(PublishableTable.Is)];
        if (Array.Exists(tables, table => !table.Identity.Exists && table.Kind != TableKind.Partitioned))
        {
            return null;
        }

        var identity = mapped.Table.Columns.Select(column => column.Name).Where(column => Array.TrueForAll(tables, table => table.Identity.Contains(column))).ToList();
        if (!Reselection.IsAskedFor(record) && KeyRecord.IsWithin(record, identity, cancellationToken))
        {
            return new OldRecord(Identifier.Of(record), record.Name, null);
        }

        if (KeyRecord.Find(record, identity, cancellationToken) is { } known)
        {
            return new OldRecord(KeyRecord.Beside(record, known), known, null);
        }

        // The order of the key is what people know it by.
        var ordered = tables.FirstOrDefault(table => table.Identity.Columns.Count == identity.Count)?.Identity.Columns.ToList() ?? identity;
        return await KeyRecord.CreateAsync(solution, record, mapped, ordered, cancellationToken).ConfigureAwait(false) is (var name, var creation)
            ? new OldRecord(KeyRecord.Beside(record, name), name, creation)
            : null;
    }
}
