using System.Text.RegularExpressions;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Programs;

/// <summary>What a newcomer runs first.</summary>
public sealed partial class QuickstartTests
{
    [Fact]
    public async Task RunsWithoutArguments()
    {
        var output = await Sample.RunAsync("Quickstart");

        Assert.Equal(
            [
                "insert order 1 of Ada: Placed, 19.99",
                "insert order 2 of Grace: Placed, 250.00, gift wrap",
                "insert order 3 of Edsger: Placed, 7.50",
                "update order 1 of Ada: Paid, 19.99",
                "update order 2 of Grace: Paid, 250.00, gift wrap",
                "update order 30 of Edsger: InTransit, 7.50, until now order 3",
                "update order 2 of Grace: Delivered, 250.00, left with a neighbour",
                "delete order 1",
                "truncate all orders",
                "insert order 9999 of Alan: Placed, 42.00",
            ],
            Changes(output));
        Assert.DoesNotContain("Nobody", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeavesNothingBehindInADatabaseOfTheUser()
    {
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = PostgresMajors.Newest }, TestContext.Current.CancellationToken);
        await using var database = await TestDatabase.CreateOnAsync(server);

        var output = await Sample.RunAsync("Quickstart", "--connection", database.ConnectionString);

        Assert.Equal(10, Changes(output).Length);
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_replication_slots"));
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_publication"));
        Assert.Equal(0, await database.QueryScalarAsync<long>("SELECT count(*) FROM pg_namespace WHERE nspname = 'shop'"));
    }

    /// <summary>The lines that show changes. Where it is not a terminal, the console wraps them; here they are whole again.</summary>
    private static string[] Changes(string output) =>
        [.. LineStart().Split(output)
            .Select(line => Blanks().Replace(TimeOfDay().Replace(line, ""), " ").Trim())
            .Where(line => Change().IsMatch(line))];

    [GeneratedRegex(@"\n(?=  (?:insert|update|delete|truncate) |begin |commit |\S+ PostgreSQL )")]
    private static partial Regex LineStart();

    [GeneratedRegex(@",\s+\d\d:\d\d:\d\d")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(insert|update|delete|truncate) ")]
    private static partial Regex Change();
}
