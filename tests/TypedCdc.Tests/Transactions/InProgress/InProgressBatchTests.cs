using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Batches of transactions in progress.</summary>
public sealed class InProgressBatchTests
{
    private readonly Journal _journal = new();

    public static TheoryData<bool> Suspending => [false, true];

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_batch_is_handed_over_where_its_block_ends(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };
        await Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(10)), (801, Orders.Insert(11))]),
            .. Streamed.Block(2, true, Orders.Relation(), Orders.Insert(20)),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, Orders.Insert(12)),
            .. Transaction.Of(3, Orders.Relation(), Orders.Insert(30)),
            Streamed.Commit(1),
            Streamed.Commit(2),
        ]).To(new OrderStagingBatches(journal)).PlayAsync();

        Assert.Equal(
            [
                "batch 701/10 701/11", "batch 702/20", "rollback 701 from 2", "batch 701/12", "batch 703/30", "commit 703",
                "commit 701", "commit 702",
            ],
            journal.Entries);
    }

    [Fact]
    public async Task A_full_batch_does_not_wait_for_it()
    {
        await Play.Script([.. Streamed.Block(1, true, [Orders.Relation(), .. Enumerable.Range(1, 5).Select(id => Orders.Insert(id))]), Streamed.Commit(1)])
            .To(new OrderStagingBatches(_journal), new CdcOptions { MaxBatchChanges = 2 }).PlayAsync();

        Assert.Equal(["batch 701/1 701/2", "batch 701/3 701/4", "batch 701/5", "commit 701"], _journal.Entries);
    }

    [Fact]
    public async Task What_was_gathered_when_the_stream_ends_is_dropped()
    {
        var source = Play.Script(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)).SkipLast(1));
        var pipeline = source.To(new OrderStagingBatches(_journal));

        await pipeline.PlayAsync();
        Assert.Empty(_journal.Entries);

        await pipeline.PlayAsync();
        Assert.Empty(_journal.Entries);
    }
}
