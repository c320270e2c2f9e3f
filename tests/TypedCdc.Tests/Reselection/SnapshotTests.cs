using TypedCdc.Reselection;

namespace TypedCdc.Tests.Reselection;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("100:105:101,103", 99, true)]
    [InlineData("100:105:101,103", 100, true)]
    [InlineData("100:105:101,103", 101, false)]
    [InlineData("100:105:101,103", 102, true)]
    [InlineData("100:105:101,103", 103, false)]
    [InlineData("100:105:101,103", 104, true)]
    [InlineData("100:105:101,103", 105, false)]
    [InlineData("100:100:", 99, true)]
    [InlineData("100:100:", 100, false)]
    public void A_transaction_is_seen_that_ended_before(string text, uint xid, bool isSeen) =>
        Assert.Equal(isSeen, Snapshot.Parse(text).Sees(xid));

    [Theory]
    [InlineData("8589934590:8589934595:8589934593", 4294967293, true)]
    [InlineData("8589934590:8589934595:8589934593", 4294967295, true)]
    [InlineData("8589934590:8589934595:8589934593", 1, false)]
    [InlineData("8589934590:8589934595:8589934593", 2, true)]
    [InlineData("8589934590:8589934595:8589934593", 3, false)]
    public void Ids_begin_again_after_four_billion(string text, uint xid, bool isSeen) =>
        Assert.Equal(isSeen, Snapshot.Parse(text).Sees(xid));
}
