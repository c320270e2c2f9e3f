using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Checks.Names;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Records;

/// <summary>The table that a type is mapped to.</summary>
/// <param name="Table">The table.</param>
/// <param name="Schema">The database that has it.</param>
internal sealed record RecordTable(TableDefinition Table, LoadedSchema Schema)
{
    /// <summary>The table with its columns; null where the schema files do not tell it.</summary>
    /// <param name="type">The mapped type.</param>
    /// <param name="user">What takes it and may say which database it is of; itself where nothing does.</param>
    /// <param name="options">The project's.</param>
    /// <param name="cancellationToken">Ends the reading of the files.</param>
    public static RecordTable? Find(INamedTypeSymbol type, INamedTypeSymbol user, AnalyzerOptions options, CancellationToken cancellationToken) =>
        TableParser.Find(type) is { } name
        && new SchemaChoice(SchemaLoader.Shared.Load(options, cancellationToken)).Of(type, user) is { } schema
        && schema.Database.FindTable(name.Schema, name.Name) is { AreColumnsKnown: true, Columns.Count: > 0 } table
            ? new RecordTable(table, schema)
            : null;
}
