using Npgsql;
using TypedCdc.IntegrationTests.Transactions.Deliveries;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>A connection that writes, and remembers what of its transaction is kept.</summary>
internal sealed class Session(NpgsqlConnection connection, Action<CommittedTransaction> committed) : IAsyncDisposable
{
    private readonly List<Change> _kept = [];

    /// <summary>Runs statements that change no rows.</summary>
    public async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Does work that will be committed.</summary>
    public Task KeepAsync(Work work)
    {
        _kept.AddRange(work.Changes);
        return RunAsync(work.Sql);
    }

    /// <summary>Does work that will be rolled back.</summary>
    public Task DoomAsync(Work work) => RunAsync(work.Sql);

    /// <summary>Commits, and notes what was kept.</summary>
    public async Task CommitAsync()
    {
        await using var command = new NpgsqlCommand("SELECT pg_current_xact_id()::xid", connection);
        var xid = (uint)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        await RunAsync("COMMIT");
        committed(new CommittedTransaction(xid, [.. _kept]));
        _kept.Clear();
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
