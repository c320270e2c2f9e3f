using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>What is left of transactions in progress when they commit is what committed delivery gives, ordinals included.</summary>
public sealed class RandomStreamTests
{
    [Fact]
    public async Task What_is_left_at_the_commit_is_what_others_are_given()
    {
        var early = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var stream = new RandomStream(new Random(seed)).Make(steps: 60);
            var expected = new CommittedRows();
            await Play.Script(stream).To(expected).PlayAsync();

            var alone = new StagedRows();
            await Play.Script(stream).To(alone).PlayAsync();

            var beside = new StagedRows();
            var committed = new CommittedRows();
            await Play.Script(stream).To(beside, committed).PlayAsync();

            Assert.True(expected.Committed.SequenceEqual(alone.Committed), $"seed {seed}, alone");
            Assert.True(expected.Committed.SequenceEqual(beside.Committed), $"seed {seed}, beside");
            Assert.True(expected.Committed.SequenceEqual(committed.Committed), $"seed {seed}, committed");
            Assert.Equal((0, 0), (alone.Open, beside.Open));
            early += alone.Early;
        }

        Assert.True(early > 10_000, $"only {early} changes came before the commit");
    }
}
