using Npgsql;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Generated.Model;
using TypedCdc.IntegrationTests.Transactions.Generated.Steps;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Runs;

/// <summary>The connections that run programs, one program after the other, each on tables that are made for it.</summary>
internal sealed class ProgramSessions(TestDatabase database, Func<Task> settle) : IAsyncDisposable
{
    // A program that waits for itself would otherwise wait for ever.
    private const string GiveUpLocks = "SET lock_timeout = '20s'";

    private readonly Dictionary<int, NpgsqlConnection> _connections = [];
    private long _marker;

    /// <summary>The number of the marker that was written behind the last program.</summary>
    public long Marker => _marker;

    /// <summary>Runs a program on new tables, and a marker behind it, and gives what they must have committed.</summary>
    public async Task<List<CommittedTransaction>> RunAsync(SqlProgram program)
    {
        await MakeTablesAsync();
        var committed = await RunStepsAsync(program);
        committed.Add(await MarkAsync());
        return committed;
    }

    /// <summary>Makes the tables that a program expects.</summary>
    public Task MakeTablesAsync() => database.ExecuteAsync("DROP TABLE IF EXISTS north, south; " + TwoTables.Create);

    /// <summary>Runs a program, and gives what it must have committed.</summary>
    public async Task<List<CommittedTransaction>> RunStepsAsync(SqlProgram program)
    {
        var model = new ProgramModel();
        var committed = new List<CommittedTransaction>();
        foreach (var step in program.Steps)
        {
            if (await RunAsync(step, model) is { } transaction)
            {
                committed.Add(transaction);
            }
        }

        foreach (var session in model.OpenSessions.ToList())
        {
            await RunAsync(new Step(session, StepKind.Rollback, Number: 0), model);
        }

        await AssertModelIsRightAsync(model);
        return committed;
    }

    /// <summary>Commits the next marker.</summary>
    public async Task<CommittedTransaction> MarkAsync()
    {
        _marker++;
        var connection = await ConnectionOfAsync(0);
        var xid = await ReadXidAsync(connection, $"INSERT INTO markers VALUES ({_marker}) RETURNING pg_current_xact_id()::xid");
        return new CommittedTransaction(xid, [new Change("markers", FormattableString.Invariant($"marker {_marker}"), 1)]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values)
        {
            await connection.DisposeAsync();
        }
    }

    /// <returns>What the step has committed, if it is a commit.</returns>
    private async Task<CommittedTransaction?> RunAsync(Step step, ProgramModel model)
    {
        var sql = StepSql.Of(step, model.ShapeFor(step));
        Assert.True(model.TryRun(step, out var changes), $"{sql} cannot run here.");
        if (step.Kind == StepKind.Settle)
        {
            await settle();
            return null;
        }

        var connection = await ConnectionOfAsync(step.Session);
        var xid = changes is null ? 0 : await ReadXidAsync(connection, "SELECT pg_current_xact_id()::xid");
        if (step.Kind == StepKind.InsertFailing)
        {
            var failure = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, sql));
            Assert.Equal(PostgresErrorCodes.DivisionByZero, failure.SqlState);
        }
        else
        {
            await ExecuteAsync(connection, sql);
        }

        return changes is null ? null : new CommittedTransaction(xid, changes);
    }

    /// <summary>The tables are as the model says: otherwise it is the model that is wrong.</summary>
    private async Task AssertModelIsRightAsync(ProgramModel model)
    {
        foreach (var (name, table) in model.Tables)
        {
            var rows = table.Rows.ToDictionary(row => row.Key, row => FormattableString.Invariant($"{row.Value.Amount} {row.Value.Note}"));
            Assert.Equal(new SortedDictionary<long, string>(rows), await TableCopy.ReadAsync(database, name));
        }
    }

    private async Task<NpgsqlConnection> ConnectionOfAsync(int session)
    {
        if (!_connections.TryGetValue(session, out var connection))
        {
            connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
            _connections.Add(session, connection);
            await ExecuteAsync(connection, GiveUpLocks);
        }

        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        // Each on its own: PREPARE TRANSACTION is not allowed among other statements.
        foreach (var statement in sql.StartsWith("PREPARE", StringComparison.Ordinal) ? sql.Split("; ") : [sql])
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<uint> ReadXidAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (uint)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
