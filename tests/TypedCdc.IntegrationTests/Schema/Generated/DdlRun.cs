using System.Data;
using Npgsql;
using TypedCdc.Generators.Schema;
using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Schema.Generated;

/// <summary>Runs a program on a server, and reads what the server took of it.</summary>
/// <param name="Accepted">The statements that the server took.</param>
/// <param name="Problems">What the reader did not understand of them, or took for impossible.</param>
/// <param name="Missing">Facts of the catalogue that were not read.</param>
/// <param name="Wrong">Facts that were read and are not in the catalogue.</param>
internal sealed record DdlRun(
    IReadOnlyList<string> Accepted, IReadOnlyList<string> Problems, IReadOnlyList<string> Missing, IReadOnlyList<string> Wrong)
{
    public bool IsRight => Problems.Count == 0 && Missing.Count == 0 && Wrong.Count == 0;

    /// <summary>All in one transaction, which leaves nothing behind.</summary>
    public static async Task<DdlRun> RunAsync(TestDatabase database, IReadOnlyList<string> program)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var accepted = new List<string>();
        foreach (var statement in program)
        {
            if (await IsAcceptedAsync(connection, statement))
            {
                accepted.Add(statement);
            }
            else if (connection.State != ConnectionState.Open)
            {
                // Npgsql closes the connection at what the server calls an internal error.
                return await RunAsync(database, [.. program.Where(other => other != statement)]);
            }
        }

        var facts = await CatalogueText.ReadAsync(connection);
        await transaction.RollbackAsync(cancellationToken);
        return Compare(accepted, facts, database.Server.Major);
    }

    public override string ToString() =>
        $"""
        {string.Join(";\n", Accepted)};
        -- problems
        {string.Join('\n', Problems)}
        -- in the catalogue alone
        {string.Join('\n', Missing)}
        -- read alone
        {string.Join('\n', Wrong)}
        """;

    private static DdlRun Compare(List<string> accepted, string[] facts, int major)
    {
        var sql = string.Join(";\n", accepted.Prepend("BEGIN").Append("COMMIT"));
        var schema = SchemaReader.Read([new SqlFile("program.sql", sql)], TestContext.Current.CancellationToken);
        var catalogue = Comparable(VersionedFacts.Of(facts, schema, major), accepted, major);
        var read = Comparable(VersionedFacts.Of(SchemaText.Of(schema), schema, major), accepted, major);
        return new DdlRun(accepted, [.. schema.Problems.Select(problem => problem.ToString())], Without(catalogue, read), Without(read, catalogue));
    }

    /// <summary>Leaves out what is knowingly read otherwise.</summary>
    private static IEnumerable<string> Comparable(IEnumerable<string> facts, List<string> accepted, int major)
    {
        // Before PostgreSQL 18 it goes on to children that declare NOT NULL themselves; it is read as 18 does it.
        var areNullsUnsure = major < 18 && Has("DROP NOT NULL");

        // A serial column takes its sequence along, and that takes the defaults which LIKE has copied; defaults matter to no rule.
        var areDefaultsUnsure = Has("CASCADE") && Has("serial");
        foreach (var fact in facts)
        {
            var isColumn = fact.StartsWith("column ", StringComparison.Ordinal);
            var known = isColumn && areNullsUnsure ? fact.Replace(" not null", "", StringComparison.Ordinal) : fact;
            yield return isColumn && areDefaultsUnsure ? known.Replace(" default", "", StringComparison.Ordinal) : known;
        }

        bool Has(string words) => accepted.Exists(statement => statement.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>The facts that are not among the others, each as often as it is too many.</summary>
    private static List<string> Without(IEnumerable<string> facts, IEnumerable<string> others)
    {
        var rest = facts.ToList();
        foreach (var other in others)
        {
            rest.Remove(other);
        }

        return rest;
    }

    private static async Task<bool> IsAcceptedAsync(NpgsqlConnection connection, string statement)
    {
        // A step of the transaction is never refused, and would take the guard away.
        if (IsStep(statement))
        {
            await ExecuteAsync(connection, statement);
            return true;
        }

        await ExecuteAsync(connection, "SAVEPOINT guard");
        try
        {
            await ExecuteAsync(connection, statement);
        }
        catch (PostgresException)
        {
            if (connection.State == ConnectionState.Open)
            {
                await ExecuteAsync(connection, "ROLLBACK TO guard");
            }

            return false;
        }

        await ExecuteAsync(connection, "RELEASE guard");
        return true;
    }

    private static bool IsStep(string statement) =>
        statement.StartsWith("SAVEPOINT ", StringComparison.Ordinal)
        || statement.StartsWith("ROLLBACK ", StringComparison.Ordinal)
        || statement.StartsWith("RELEASE ", StringComparison.Ordinal);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
