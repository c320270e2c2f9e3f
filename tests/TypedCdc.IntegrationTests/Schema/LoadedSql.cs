namespace TypedCdc.IntegrationTests.Schema;

/// <summary>What a tool would send to the server of a file: no commands of psql, no data of COPY, and no reversals.</summary>
internal static class LoadedSql
{
    private static readonly string[] Reversals = ["-- migrate:down", "-- +goose Down", "---- create above / drop below"];

    public static string Of(string file)
    {
        var lines = file.Split('\n').TakeWhile(line => !Reversals.Any(mark => line.StartsWith(mark, StringComparison.Ordinal))).ToList();
        var sql = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("COPY ", StringComparison.Ordinal) && lines[i].EndsWith(" FROM stdin;", StringComparison.Ordinal))
            {
                i = lines.IndexOf("\\.", i);
            }
            else if (!lines[i].StartsWith('\\'))
            {
                sql.Add(lines[i]);
            }
        }

        return string.Join('\n', sql);
    }
}
