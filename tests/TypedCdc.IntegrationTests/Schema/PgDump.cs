using System.Diagnostics;
using System.Globalization;
using Npgsql;
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

    /// <summary>The version; 0 where none is installed.</summary>
    public static int Major { get; } = Program is null ? 0 : MajorOf(Run(["--version"], password: null).GetAwaiter().GetResult());

    /// <summary>What it prints of a database.</summary>
    public static Task<string> RunAsync(TestDatabase database, IEnumerable<string> options)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return Run(
            [
                .. options, "--no-password", "--host", connection.Host!, "--port", $"{connection.Port}",
                "--username", connection.Username!, connection.Database!,
            ],
            connection.Password);
    }

    /// <summary>Of <c>pg_dump (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)</c>.</summary>
    private static int MajorOf(string version)
    {
        var number = version.Split(' ').First(word => char.IsAsciiDigit(word[0]));
        return int.Parse(new string([.. number.TakeWhile(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
    }

    private static async Task<string> Run(IEnumerable<string> arguments, string? password)
    {
        using var process = Process.Start(new ProcessStartInfo(Program!, arguments)
        {
            Environment = { ["PGPASSWORD"] = password },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
