using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>The value that is selected is that of now: what has happened since the change shows.</summary>
public sealed class ReselectRaceTests
{
    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task OfARowThatIsDeletedMeanwhileTheValueStaysUnchanged(int major, bool binary)
    {
        await using var database = await Letters.CreateAsync(major);
        await database.ExecuteAsync(Letters.Insert);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");
        await database.ExecuteAsync("DELETE FROM letters");

        Assert.Equal(["1 new 10000 of ä, 10000 of BE", "1 read (unchanged), (unchanged)", "1 deleted"], await ReadAsync(database, binary));
    }

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task OfARowThatGetsAnotherKeyMeanwhileTheValueComesWithThatKey(int major, bool binary)
    {
        await using var database = await Letters.CreateAsync(major);
        await database.ExecuteAsync(Letters.Insert);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");
        await database.ExecuteAsync("UPDATE letters SET id = 2");

        Assert.Equal(
            ["1 new 10000 of ä, 10000 of BE", "1 read (unchanged), (unchanged)", "2 read 10000 of ä, 10000 of BE"],
            await ReadAsync(database, binary));
    }

    [Theory, ClassData(typeof(OutermostStreamVariants))]
    public async Task OfARowThatIsChangedMeanwhileTheValueIsTheLaterOne(int major, bool binary)
    {
        await using var database = await Letters.CreateAsync(major);
        await database.ExecuteAsync(Letters.Insert);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");
        await database.ExecuteAsync("UPDATE letters SET body = repeat('b', 9000)");
        await database.ExecuteAsync("UPDATE letters SET scan = NULL");

        Assert.Equal(
            ["1 new 10000 of ä, 10000 of BE", "1 read 9000 of b, null", "1 read 9000 of b, null", "1 read 9000 of b, null"],
            await ReadAsync(database, binary));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database, bool binary)
    {
        var letters = new LetterRecorder();
        await using var pipeline = await Letters.StartAsync(database, letters, binary);
        await pipeline.CatchUpAsync();
        return letters.Lines;
    }
}
