using Npgsql;

namespace Quickstart;

/// <summary>A small shop: its schema, and somebody who works in it.</summary>
public sealed class Shop(NpgsqlDataSource database)
{
    /// <summary>What the demonstration does: each text is one transaction.</summary>
    private static readonly string[] Day =
    [
        """
        INSERT INTO shop.orders (id, customer, total, note) VALUES
            (1, 'Ada', 19.99, NULL), (2, 'Grace', 250.00, 'gift wrap'), (3, 'Edsger', 7.50, NULL);
        """,
        "UPDATE shop.orders SET status = 'paid' WHERE id IN (1, 2);",
        "BEGIN; INSERT INTO shop.orders (id, customer, total) VALUES (4, 'Nobody', 1.00); ROLLBACK;",
        "UPDATE shop.orders SET id = 30, status = 'in_transit' WHERE id = 3;",
        "UPDATE shop.orders SET status = 'delivered', note = 'left with a neighbour' WHERE id = 2; DELETE FROM shop.orders WHERE id = 1;",
        "TRUNCATE shop.orders;",
    ];

    /// <summary>Makes the schema: <c>shop.sql</c>, with which the compiler compares the records, too.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var schema = new StreamReader(typeof(Shop).Assembly.GetManifestResourceStream("shop.sql")!);
        await ExecuteAsync(await schema.ReadToEndAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Does the demonstration, and places the last order.</summary>
    public async Task WorkForADayAsync(CancellationToken cancellationToken)
    {
        foreach (var transaction in Day)
        {
            await ExecuteAsync(transaction, cancellationToken);
        }

        await PlaceAsync(DemonstrationEnd.LastOrderId, cancellationToken);
    }

    /// <summary>Goes on placing orders.</summary>
    public async Task WorkOnAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var id = DemonstrationEnd.LastOrderId + 1; await timer.WaitForNextTickAsync(cancellationToken); id++)
        {
            await PlaceAsync(id, cancellationToken);
        }
    }

    /// <summary>Removes the schema.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("DROP SCHEMA IF EXISTS shop CASCADE;", cancellationToken);

    private Task PlaceAsync(long id, CancellationToken cancellationToken) => ExecuteAsync(
        $"INSERT INTO shop.orders (id, customer, total) VALUES ({id}, 'Alan', 42.00);", cancellationToken);

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
