using System.Diagnostics;
using Npgsql;

namespace TypedCdc.LoadTest.Backlogs;

/// <summary>Commits one row at a time, so many a second. When it falls behind, it catches up.</summary>
internal sealed class SteadyWriter(NpgsqlDataSource database, int rate)
{
    /// <summary>Writes rows into the empty table.</summary>
    public async Task WriteAsync(int rows, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("CALL insert_range($1, $1)", connection);
        var id = new NpgsqlParameter<long>();
        command.Parameters.Add(id);
        await command.PrepareAsync(cancellationToken);
        var start = Stopwatch.GetTimestamp();
        for (var row = 0; row < rows; row++)
        {
            var wait = TimeSpan.FromSeconds((double)row / rate) - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            id.TypedValue = row;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
