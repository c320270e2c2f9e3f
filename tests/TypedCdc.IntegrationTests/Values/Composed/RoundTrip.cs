using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Metadata;

namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>Writes values by SQL, reads them from the stream, and asserts that they are what the server says they are.</summary>
internal static class RoundTrip
{
    private const int Rows = 150;

    /// <summary>Runs on a table <c>round_trip</c> with a key <c>id</c> and the columns given.</summary>
    /// <param name="database">The database.</param>
    /// <param name="handler">Takes the rows.</param>
    /// <param name="rows">The rows that it was given: the key, and the values in the order of the columns.</param>
    /// <param name="binary">Format of the stream.</param>
    /// <param name="columns">The columns with their types, and what makes a value.</param>
    public static async Task AssertAsync<THandler>(
        TestDatabase database,
        THandler handler,
        Func<IEnumerable<(int Id, object?[] Values)>> rows,
        bool binary,
        params (string Name, string Type, Func<string> Value)[] columns)
        where THandler : class, ICdcHandler<THandler>
    {
        await database.ExecuteAsync($"CREATE TABLE round_trip (id serial PRIMARY KEY, {List(columns.Select(column => $"{column.Name} {column.Type}"))})");
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(handler), binary);

        await database.ExecuteAsync(Insert(columns));
        await pipeline.CatchUpAsync();
        await pipeline.StopAsync();

        var written = await WrittenAsync(database, columns);
        var read = rows().ToDictionary(row => row.Id, row => row.Values.Select(ServerText.Of).ToArray());
        Assert.Equal(written.Keys, read.Keys);
        foreach (var (id, texts) in written)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                Assert.True(texts[i] == read[id][i], $"Row {id}, {columns[i].Name}: {texts[i]} was written, {read[id][i]} was read.");
            }
        }
    }

    /// <summary>Values that the server refuses, such as ranges with their bounds in the wrong order, become NULL.</summary>
    private static string Insert((string Name, string Type, Func<string> Value)[] columns)
    {
        var values = Enumerable.Range(0, Rows)
            .Select(_ => $"({List(columns.Select(column => Literal(column.Value())))})");
        var casts = columns.Select((column, i) => $"pg_temp.try_{i}(v.c{i})");
        var functions = columns.Select((column, i) =>
            $"""
            CREATE FUNCTION pg_temp.try_{i}(value text) RETURNS {column.Type} LANGUAGE plpgsql AS $body$
            BEGIN RETURN value::{column.Type}; EXCEPTION WHEN data_exception OR check_violation THEN RETURN NULL; END $body$;
            """);
        return $"""
            {string.Join('\n', functions)}
            INSERT INTO round_trip ({List(columns.Select(column => column.Name))})
            SELECT {List(casts)} FROM (VALUES {List(values)}) AS v ({List(columns.Select((_, i) => $"c{i}"))});
            """;
    }

    private static async Task<SortedDictionary<int, string?[]>> WrittenAsync(
        TestDatabase database,
        (string Name, string Type, Func<string> Value)[] columns)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SET timezone = 'UTC'";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = $"SELECT id, {List(columns.Select(column => column.Name + "::text"))} FROM round_trip";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new SortedDictionary<int, string?[]>();
        var present = new int[columns.Length];
        while (await reader.ReadAsync(cancellationToken))
        {
            var texts = Enumerable.Range(1, columns.Length).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i)).ToArray();
            rows.Add(reader.GetInt32(0), texts);
            for (var i = 0; i < texts.Length; i++)
            {
                present[i] += texts[i] is null ? 0 : 1;
            }
        }

        Assert.All(present, count => Assert.InRange(count, Rows / 4, Rows));
        return rows;
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
