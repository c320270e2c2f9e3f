using System.Diagnostics;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Schema;

/// <summary>The installed pg_dump, which dumps servers up to its own version.</summary>
internal static class PgDump
{
    private static readonly string? Program = Environment.GetEnvironmentVariable("PATH")!
        .Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(folder => Path.Combine(folder, "bin")) : [])
        .Select(folder => Path.Combine(folder, "pg_dump"))
        .FirstOrDefault(File.Exists);

    /// <summary>What <c>pg_dump --schema-only</c> prints of a database; null where no pg_dump can.</summary>
    public static async Task<string?> RunAsync(TestDatabase database)
    {
        if (Program is null)
        {
            return null;
        }

        var connection = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString);
        using var process = Process.Start(new ProcessStartInfo(Program)
        {
            ArgumentList =
            {
                "--schema-only", "--no-password", "--host", connection.Host!, "--port", $"{connection.Port}",
                "--username", connection.Username!, connection.Database!,
            },
            Environment = { ["PGPASSWORD"] = connection.Password },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (process.ExitCode == 0)
        {
            return output;
        }

        Assert.Contains("server version mismatch", await error, StringComparison.Ordinal);
        return null;
    }
}
