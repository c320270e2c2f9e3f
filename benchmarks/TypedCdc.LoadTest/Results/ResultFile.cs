using System.Text.Json;

namespace TypedCdc.LoadTest.Results;

/// <summary>Writes results as JSON: a list of objects, names in snake_case.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    public static async Task WriteAsync<T>(FileInfo? file, IReadOnlyList<T> results, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return;
        }

        await using var stream = file.Create();
        await JsonSerializer.SerializeAsync(stream, results, Format, cancellationToken);
    }
}
