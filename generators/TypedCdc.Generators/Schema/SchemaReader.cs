using TypedCdc.Generators.Schema.Catalogue;
using TypedCdc.Generators.Schema.Catalogue.Changes;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements;

namespace TypedCdc.Generators.Schema;

/// <summary>
/// Reads SQL files into the schema of the database that they make. In two steps: what a file says depends on that file
/// alone and can be kept as long as it does not change; putting files together is quick.
/// </summary>
internal static class SchemaReader
{
    /// <summary>The schema of names without one, unless a file says otherwise.</summary>
    public const string DefaultSchema = "public";

    /// <summary>The schema after all files, in the order in which they are given.</summary>
    public static DatabaseSchema Read(IEnumerable<SqlFile> files, CancellationToken cancellationToken = default) =>
        Combine([.. files.Select(file => ReadFile(file, cancellationToken))], DefaultSchema, cancellationToken);

    /// <summary>What one file says. Throws nothing but a cancellation, whatever is in the file.</summary>
    public static SqlScript ReadFile(SqlFile file, CancellationToken cancellationToken = default) =>
        ScriptReader.Read(file, cancellationToken);

    /// <summary>The schema after all files, in order, on an empty database.</summary>
    /// <param name="scripts">What the files say.</param>
    /// <param name="defaultSchema">The schema of names without one, unless a file says otherwise.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static DatabaseSchema Combine(
        IReadOnlyList<SqlScript> scripts,
        string defaultSchema,
        CancellationToken cancellationToken = default)
    {
        var state = new DatabaseState(defaultSchema);
        var problems = new List<SchemaProblem>();
        foreach (var script in scripts)
        {
            state.Enter(script);
            Sessions.Restart(state);
            foreach (var statement in script.Statements)
            {
                cancellationToken.ThrowIfCancellationRequested();
                StatementApplier.Apply(state, statement);
                state.ReportExhaustion(statement.Start);
            }

            problems.AddRange(script.Problems.Concat(state.TakeProblems()).OrderBy(problem => problem.Location.Range.Start));
        }

        return new SchemaBuilder(state).Build(problems);
    }
}
