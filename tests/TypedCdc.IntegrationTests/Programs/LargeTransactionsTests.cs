namespace TypedCdc.IntegrationTests.Programs;

/// <summary>The sample of large transactions.</summary>
public sealed class LargeTransactionsTests
{
    [Fact]
    public async Task Delivers_what_was_committed_and_nothing_else()
    {
        var output = await Sample.RunAsync("LargeTransactions", "--rows", "60000", "--memory", "1");

        Assert.Contains("Delivered 60,001 entries in 2 transactions; 0 that should not have come.", output);
    }
}
