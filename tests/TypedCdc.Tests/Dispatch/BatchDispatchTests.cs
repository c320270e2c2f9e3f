using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>When batches are handed over, and what becomes of their memory.</summary>
public sealed class BatchDispatchTests
{
    public static TheoryData<bool> Suspending => [false, true];

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_batch_ends_with_its_transaction(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(
            [.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2)), .. Transaction.Of(2, Orders.Insert(3))])
            .To(new OrderBatches(journal)).PlayAsync();

        Assert.Equal(["insert 1 2", "insert 3"], journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_change_of_another_kind_ends_a_batch(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Lines.Relation(),
            Orders.Insert(1),
            Orders.Insert(2),
            Orders.Update(2),
            Orders.Insert(3),
            Orders.Delete(1),
            Orders.Delete(2),
            Lines.Insert(3, 1, 1),
            Orders.Insert(4))).To(new OrderBatches(journal)).PlayAsync();

        Assert.Equal(["insert 1 2", "update 2", "insert 3", "delete 1 2", "lines 1", "insert 4"], journal.Entries);
    }

    [Fact]
    public async Task A_change_that_the_handler_does_not_take_ends_no_batch()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Truncate(), Orders.Insert(2)))
            .To(new OrderBatches(journal)).PlayAsync();

        Assert.Equal(["insert 1 2"], journal.Entries);
    }

    [Theory]
    [InlineData(1, "insert 1", "insert 2", "insert 3", "insert 4", "insert 5")]
    [InlineData(2, "insert 1 2", "insert 3 4", "insert 5")]
    [InlineData(5, "insert 1 2 3 4 5")]
    public async Task A_batch_holds_so_many_changes_at_the_most(int limit, params string[] expected)
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, [Orders.Relation(), .. Enumerable.Range(1, 5).Select(id => Orders.Insert(id))]))
            .To(new OrderBatches(journal), new CdcOptions { MaxBatchChanges = limit }).PlayAsync();

        Assert.Equal(expected, journal.Entries);
    }

    [Fact]
    public async Task A_batch_holds_so_many_bytes_at_the_most_and_a_larger_change_goes_alone()
    {
        var journal = new Journal();
        var small = Orders.Insert(1).Length;

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Orders.Insert(1),
            Orders.Insert(2),
            Orders.Insert(3),
            Orders.Insert(4, note: new string('x', 3 * small)),
            Orders.Insert(5))).To(new OrderBatches(journal), new CdcOptions { MaxBatchBytes = (2 * small) + 1 }).PlayAsync();

        Assert.Equal(["insert 1 2", "insert 3", "insert 4", "insert 5"], journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task Memory_is_used_again_and_holds_on_to_nothing(bool suspends)
    {
        var handler = new OrderBatches(new Journal { Suspends = suspends });

        await Play.Script(
            [.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2)), .. Transaction.Of(2, Orders.Insert(3))])
            .To(handler).PlayAsync();

        Assert.Equal(2, handler.Memories.Count);
        Assert.Same(handler.Memories[0], handler.Memories[1]);
        Assert.All(handler.Memories[0], change => Assert.Null(change.Row));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(2)]
    public async Task What_a_failed_run_had_gathered_is_not_in_the_next(int limit)
    {
        var journal = new Journal();
        var handler = new OrderBatches(journal) { Failure = new InvalidOperationException("full") };
        var pipeline = Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2)))
            .To(handler, new CdcOptions { MaxBatchChanges = limit });

        await pipeline.FailAsync<HandlerException>();
        await pipeline.PlayAsync();

        Assert.Equal(["insert 1 2", "insert 1 2"], journal.Entries);
    }

    [Fact]
    public async Task A_batch_that_the_stream_breaks_off_is_dropped()
    {
        var journal = new Journal();
        var source = Play.Script([Transaction.Begin(1), Orders.Relation(), Orders.Insert(1)])
            .Send(Fillers()).Fail(new IOException("gone"));

        await source.To(new OrderBatches(journal)).FailAsync<IOException>();

        Assert.Empty(journal.Entries);
    }

    [Fact]
    public async Task A_failed_batch_names_its_own_table_and_last_change()
    {
        var handler = new OrderBatches(new Journal()) { Failure = new InvalidOperationException("full") };
        var byNextChange = Play.Script(Transaction.Of(
            1, Orders.Relation(), Lines.Relation(), Orders.Insert(1), Orders.Insert(2), Lines.Insert(1, 1, 1)));

        var exception = await byNextChange.To(handler).FailAsync<HandlerException>();

        Assert.Equal("Handler OrderBatches failed at 0/100#2, table sales.orders: full", exception.Message);
    }

    [Fact]
    public async Task A_batch_that_fails_at_the_commit_names_its_own_table_and_last_change()
    {
        var handler = new OrderBatches(new Journal()) { Failure = new InvalidOperationException("full") };
        var byCommit = Play.Script(Transaction.Of(
            1, Orders.Relation(), Lines.Relation(), Orders.Insert(1), Orders.Insert(2), Lines.Delete(1, 1)));

        var exception = await byCommit.To(handler).FailAsync<HandlerException>();

        Assert.Equal("Handler OrderBatches failed at 0/100#2, table sales.orders: full", exception.Message);
    }

    /// <summary>Enough messages without a change to push those before them out to dispatch.</summary>
    private static IEnumerable<byte[]> Fillers() =>
        Enumerable.Repeat(PgOutputMessage.Type(99_999, "sales", new string('x', 1_000)), 200);
}
