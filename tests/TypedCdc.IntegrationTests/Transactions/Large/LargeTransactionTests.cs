using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Stages;
using TypedCdc.Testing;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.Transactions.Large;

/// <summary>
/// One transaction that is many times larger than the memory for it. Full size, ten million rows, is TYPEDCDC_TEST_SCALE=20.
/// </summary>
public sealed class LargeTransactionTests(ITestOutputHelper output)
{
    private const int FullScale = 20;
    private const int FullRows = 10_000_000;

    /// <summary>Together still larger than all the memory that is allowed.</summary>
    private const int RowsAtScaleOne = 250_000;
    private const int WarmUpRows = 20_000;
    private const long FullBudget = 64 * 1024 * 1024;

    /// <summary>For the rows on their way to the handler, their garbage, and what else a process needs.</summary>
    private const long Allowance = 64 * 1024 * 1024;

    /// <summary>Each row says which it is.</summary>
    private const string Insert =
        """
        INSERT INTO big_rows
        SELECT last.id + g, rpad('', 400, last.id + g || ';')
        FROM (SELECT coalesce(max(id), 0) AS id FROM big_rows) last, generate_series(1, $1) g
        """;

    private static readonly int Rows = TestScale.Factor >= FullScale ? FullRows : RowsAtScaleOne * TestScale.Factor;
    private static readonly long Budget = FullBudget * Rows / FullRows;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2) + (TimeSpan.FromMinutes(20) * Rows / FullRows);

    [Fact]
    public async Task Memory_stays_within_its_budget_and_nothing_of_a_rolled_back_one_arrives()
    {
        await using var server = await StartServerAsync();
        await using var database = await TestDatabase.CreateOnAsync(server, "CREATE TABLE big_rows (id bigint PRIMARY KEY, filling text NOT NULL)");
        using var spill = new SpillPlace();
        using var consumer = MeasuredProcess.Start(ConnectionString(database), database.Name, spill.Directory, Budget);
        await Eventually.ReadAsync(() => SlotState.ReadAsync(database, database.Name), slot => slot is { IsStreaming: true });

        // What is compiled and loaded on the way is not of the transaction's size.
        await InsertAsync(database, WarmUpRows);
        await consumer.WaitAsync(report => report.Rows == WarmUpRows, Patience);
        await consumer.BeginAsync();

        await InsertAsync(database, Rows);
        var committed = await consumer.WaitAsync(report => report.Rows == WarmUpRows + Rows, Patience);
        AssertWithinBudget(committed);
        Assert.True(spill.WasUsed, "All had room in memory.");

        await consumer.BeginAsync();
        await InsertAsync(database, Rows, async () =>
        {
            await Walsenders.FlushAsync(database);
            await consumer.WaitAsync(report => report.Spilled > 0, Patience);
        });
        await InsertAsync(database, 1);
        var rolledBack = await consumer.WaitAsync(report => report.Rows > WarmUpRows + Rows && report.InProgress == 0, Patience);
        Assert.Equal(WarmUpRows + Rows + 1, rolledBack.Rows);
        AssertWithinBudget(rolledBack);
        Assert.False(spill.IsInUseBy(consumer.ProcessId), "A spill file is left.");
        await consumer.StopAsync();
    }

    private static Task<PostgresServer> StartServerAsync() => PostgresServer.StartAsync(
        new PostgresServerOptions
        {
            Major = PostgresMajors.Newest,
            // Far from a checkpoint every few seconds.
            Settings = { ["max_wal_size"] = "4GB", ["autovacuum"] = "off" },
        },
        TestContext.Current.CancellationToken);

    /// <summary>What is streamed at once is still small beside what the pipeline may hold.</summary>
    private static string ConnectionString(TestDatabase database)
        => new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = "-c logical_decoding_work_mem=4MB" }.ConnectionString;

    /// <summary>Inserts rows behind all that are there, in one transaction.</summary>
    /// <param name="database">The database.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="beforeRollback">Has the transaction rolled back, after this; otherwise it commits.</param>
    private static async Task InsertAsync(TestDatabase database, int rows, Func<Task>? beforeRollback = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var insert = new NpgsqlCommand(Insert, connection) { CommandTimeout = 0 };
        insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = rows });
        await insert.ExecuteNonQueryAsync(cancellationToken);
        if (beforeRollback is null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
        else
        {
            await beforeRollback();
            await transaction.RollbackAsync(cancellationToken);
        }
    }

    private void AssertWithinBudget(ConsumerReport report)
    {
        output.WriteLine($"{Rows} rows; the heap had {report.Heap >> 20} MiB at most, the process grew by {report.ProcessGrowth >> 20} MiB.");
        Assert.InRange(report.Heap, 1, Budget + Allowance);
        Assert.InRange(report.ProcessGrowth, 0, Budget + Allowance);
    }
}
