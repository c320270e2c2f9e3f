using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Migrations;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>
/// Makes databases of the files that the project declared. It outlives compilations, of which an editor makes one for each
/// keystroke: nothing is read or put together again unless a file has changed.
/// </summary>
internal sealed class SchemaLoader
{
    private readonly ScriptCache _scripts;
    private readonly ConditionalWeakTable<SourceText, Combination> _combinations = new();

    public SchemaLoader()
        : this(SchemaReader.ReadFile)
    {
    }

    internal SchemaLoader(Func<SqlFile, CancellationToken, SqlScript> read) => _scripts = new ScriptCache(read);

    /// <summary>The one that all compilations in the process share.</summary>
    public static SchemaLoader Shared { get; } = new();

    public LoadedSchemas Load(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var places = SqlPlaces.Of(options);
        var databases = SchemaFiles.Of(options, cancellationToken)
            .GroupBy(file => file.Database, StringComparer.Ordinal)
            .Select(files => Load(files.Key, [.. files], places, cancellationToken));
        return new LoadedSchemas([.. databases]);
    }

    private LoadedSchema Load(string name, SchemaFile[] files, SqlPlaces places, CancellationToken cancellationToken)
    {
        if (!_combinations.TryGetValue(files[0].Text, out var combination) || !combination.IsOf(files))
        {
            combination = new Combination(files, Combine(files, cancellationToken));
            Keep(combination);
        }

        return new LoadedSchema(
            name,
            combination.Database,
            FirstOrEmpty(files.Select(file => file.Publication)),
            [.. files.Select(file => file.Path)],
            places);
    }

    private DatabaseSchema Combine(SchemaFile[] files, CancellationToken cancellationToken)
    {
        var byPath = files.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var scripts = MigrationFiles.InOrder(byPath.Keys).Select(path => _scripts.Get(byPath[path], cancellationToken)).ToList();

        // One that was set for some file only is meant for the database.
        var schema = FirstOrEmpty(files.Select(file => file.DefaultSchema == SchemaReader.DefaultSchema ? "" : file.DefaultSchema));
        return SchemaReader.Combine(scripts, schema.Length == 0 ? SchemaReader.DefaultSchema : schema, cancellationToken);
    }

    private void Keep(Combination combination)
    {
        lock (_combinations)
        {
            var key = combination.Files[0].Text;
            _combinations.Remove(key);
            _combinations.Add(key, combination);
        }
    }

    private static string FirstOrEmpty(IEnumerable<string> values) => values.FirstOrDefault(value => value.Length > 0) ?? "";

    private sealed record Combination(SchemaFile[] Files, DatabaseSchema Database)
    {
        public bool IsOf(SchemaFile[] files) =>
            Files.Length == files.Length && Files.Zip(files, IsSame).All(same => same);

        private static bool IsSame(SchemaFile one, SchemaFile other) =>
            ReferenceEquals(one.Text, other.Text) && one.Path == other.Path && one.DefaultSchema == other.DefaultSchema;
    }
}
