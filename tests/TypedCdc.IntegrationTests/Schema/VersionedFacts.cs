using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.IntegrationTests.Schema;

/// <summary>Leaves out of facts what older versions do otherwise than the newest, as which everything is read.</summary>
internal static class VersionedFacts
{
    /// <summary>The facts that can be compared with those of a server, sorted.</summary>
    /// <param name="facts">Of the server, or read.</param>
    /// <param name="schema">What was read.</param>
    /// <param name="major">The version of the server.</param>
    public static IEnumerable<string> Of(IEnumerable<string> facts, DatabaseSchema schema, int major) =>
        facts.Select(fact => Of(fact, schema, major)).Order(StringComparer.Ordinal);

    private static string Of(string fact, DatabaseSchema schema, int major)
    {
        // The columns of what is published came with PostgreSQL 15, which told of generated ones, too, but did not send them.
        if (fact.StartsWith("published ", StringComparison.Ordinal) && (major < 15 || (major == 15 && HasGenerated(fact, schema))))
        {
            return fact[..fact.LastIndexOf(" (", StringComparison.Ordinal)];
        }

        // The identity of partitions' columns came with PostgreSQL 17.
        var isOfPartition = major < 17 && schema.Tables.Any(table =>
            table.PartitionRoot is not null && fact.StartsWith($"column {table.Name}.", StringComparison.Ordinal));
        return isOfPartition ? fact.Replace(" identity a", "", StringComparison.Ordinal).Replace(" identity d", "", StringComparison.Ordinal) : fact;
    }

    private static bool HasGenerated(string fact, DatabaseSchema schema) => schema.Tables.Any(table =>
        table.Columns.Any(column => column.Generation != ColumnGeneration.None) && fact.Contains($" {table.Name} (", StringComparison.Ordinal));
}
