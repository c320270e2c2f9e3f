namespace TypedCdc.IntegrationTests.Schema;

/// <summary>What a tool would send to the server of a file: no commands of psql, no data of COPY, and no reversals.</summary>
/// <remarks>All is sent at once, so in one transaction, in which no index can be made concurrently; one that is made at once is the same.</remarks>
internal static class LoadedSql
{
    private static readonly string[] Reversals = ["-- migrate:down", "-- +goose Down", "---- create above / drop below"];

    public static string Of(string file)
    {
        var lines = file.Split('\n').TakeWhile(line => !Reversals.Any(mark => line.StartsWith(mark, StringComparison.Ordinal))).ToList();
        var sql = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].EndsWith(" FROM stdin;", StringComparison.Ordinal))
            {
                // Names can have ends of lines in them, so it may have begun before.
                sql.Add(lines[i]);
                var start = sql.FindLastIndex(line => line.StartsWith("COPY ", StringComparison.Ordinal));
                sql.RemoveRange(start, sql.Count - start);
                i = lines.IndexOf("\\.", i);
            }
            else if (!lines[i].StartsWith('\\'))
            {
                sql.Add(lines[i].Replace("index concurrently", "index", StringComparison.OrdinalIgnoreCase));
            }
        }

        return string.Join('\n', sql);
    }
}
