using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Tests;

namespace TypedCdc.IntegrationTests.EndToEnd;

/// <summary>A copy that handlers keep of a table equals the table, whatever was committed, rolled back or undone.</summary>
public sealed class CopyTests
{
    private const int Writers = 2;
    private const int ChangesAtScaleOne = 10_000;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task CopiesEqualTheTable(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, AccountTable.Sql);
        var inBinary = new AccountCopy();
        var inText = new AccountCopy();
        await using var binary = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(inBinary));
        var textOptions = RunningPipeline.OptionsFor(database, binary: false);
        textOptions.Slot += "_text";
        await using var text = await RunningPipeline.StartAsync(database, textOptions, builder => builder.AddHandler(inText));

        var committed = await AccountTable.ChangeAsync(database, Writers, ChangesAtScaleOne * TestScale.Factor);
        await binary.CatchUpAsync();
        await text.CatchUpAsync();
        await binary.StopAsync();
        await text.StopAsync();

        var table = await AccountTable.ReadAsync(database);
        Assert.Equal(committed, inBinary.Changes);
        Assert.Equal(committed, inText.Changes);
        Assert.Equal(table, inBinary.Rows);
        Assert.Equal(table, inText.Rows);
    }
}
