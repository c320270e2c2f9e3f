using System.Globalization;
using KilledConsumer.TwoTables;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Transactions.Deliveries;

/// <summary>The rows of a table, each as <c>key amount note</c>, as the server has them and as deliveries make them.</summary>
internal static class TableCopy
{
    /// <summary>The rows that are in the table.</summary>
    public static async Task<SortedDictionary<long, string>> ReadAsync(TestDatabase database, string table)
    {
        var rows = new SortedDictionary<long, string>();
        await using var command = database.DataSource.CreateCommand($"SELECT id::bigint, amount::bigint, note::text FROM {table}");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var note = reader.IsDBNull(2) ? Change.NoNote : Filling.InShort(reader.GetString(2));
            rows.Add(reader.GetInt64(0), string.Create(CultureInfo.InvariantCulture, $"{reader.GetInt64(1)} {note}"));
        }

        return rows;
    }

    /// <summary>The rows that somebody has who applied the deliveries.</summary>
    public static SortedDictionary<long, string> Apply(IEnumerable<DeliveredTransaction> deliveries, string table)
    {
        var rows = new SortedDictionary<long, string>();
        foreach (var words in deliveries.SelectMany(delivery => delivery.Changes).Select(change => change.Split(' ')))
        {
            if (words[2] == table)
            {
                Apply(rows, words[1], words[3..]);
            }
        }

        return rows;
    }

    private static void Apply(SortedDictionary<long, string> rows, string operation, string[] words)
    {
        switch (operation)
        {
            case "insert":
                rows.Add(Key(words[0]), $"{words[1]} {words[2]}");
                break;
            case "update":
                Assert.True(rows.Remove(Key(words[0]), out var old), $"Row {words[0]} is updated but not there.");
                var note = words[3] == Change.Unchanged ? old!.Split(' ')[1] : words[3];
                rows.Add(Key(words[1]), $"{words[2]} {note}");
                break;
            case "delete":
                Assert.True(rows.Remove(Key(words[0])), $"Row {words[0]} is deleted but not there.");
                break;
            case "truncate":
                rows.Clear();
                break;
            default:
                Assert.Fail($"No such operation: {operation}.");
                break;
        }
    }

    private static long Key(string word) => long.Parse(word, CultureInfo.InvariantCulture);
}
