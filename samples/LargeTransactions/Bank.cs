using Npgsql;

namespace LargeTransactions;

/// <summary>A bank that books very many entries in one transaction.</summary>
public sealed class Bank(NpgsqlDataSource database)
{
    /// <summary>The account of entries that never become true.</summary>
    public const int RolledBackAccount = -1;

    /// <summary>Id of the entry that ends the demonstration.</summary>
    public const long ClosingId = long.MaxValue;

    /// <summary>Makes the schema: <c>bank.sql</c>, with which the compiler compares the records, too.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var schema = new StreamReader(typeof(Bank).Assembly.GetManifestResourceStream("bank.sql")!);
        await ExecuteAsync(await schema.ReadToEndAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Books entries in one transaction; a third of the work is done, rolled back to a savepoint, and done again.</summary>
    public async Task BookAsync(long firstId, int rows, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var third = rows / 3;
        await InsertAsync(connection, firstId, rows - third, account: 1, cancellationToken);
        await transaction.SaveAsync("before_the_mistake", cancellationToken);
        await InsertAsync(connection, firstId + rows - third, third, RolledBackAccount, cancellationToken);
        await transaction.RollbackAsync("before_the_mistake", cancellationToken);
        await InsertAsync(connection, firstId + rows - third, third, account: 2, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Books entries and rolls all of it back.</summary>
    public async Task BookInVainAsync(long firstId, int rows, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await InsertAsync(connection, firstId, rows, RolledBackAccount, cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

    /// <summary>Books one last entry.</summary>
    public async Task CloseBooksAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await InsertAsync(connection, ClosingId, 1, account: 3, cancellationToken);
    }

    /// <summary>Removes the schema.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("DROP SCHEMA IF EXISTS bank CASCADE;", cancellationToken);

    private static async Task InsertAsync(
        NpgsqlConnection connection,
        long firstId,
        int rows,
        int account,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO bank.entries (id, account, amount, note)
            SELECT $1 + n, $2, (n % 10000) / 100.0, repeat('x', 40) FROM generate_series(0, $3 - 1) AS n
            """,
            connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = firstId }, new() { Value = account }, new() { Value = rows } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
