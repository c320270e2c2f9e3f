using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>What handlers are told of where transactions begin and end.</summary>
public sealed class TransactionBoundaryTests
{
    public static TheoryData<bool> Suspending => [false, true];

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task Begin_comes_before_the_first_change_and_commit_after_the_last(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(
            [.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Insert(2)), .. Transaction.Of(2, Orders.Insert(3))])
            .To(new OrderProbe(journal, "a: "), new OrderProbe(journal, "b: ")).PlayAsync();

        Assert.Equal(
            [
                "a: begin 701", "b: begin 701", "a: insert 1", "b: insert 1", "a: insert 2", "b: insert 2", "a: commit 701", "b: commit 701",
                "a: begin 702", "b: begin 702", "a: insert 3", "b: insert 3", "a: commit 702", "b: commit 702",
            ],
            journal.Entries);
    }

    [Fact]
    public async Task A_transaction_without_changes_is_not_told_of_but_confirmed()
    {
        var journal = new Journal();
        var source = Play.Script([.. Transaction.Of(1), .. Transaction.Of(2, Orders.Relation())]);

        await source.To(new OrderProbe(journal)).PlayAsync();

        Assert.Empty(journal.Entries);
        Assert.Equal(Transaction.EndLsn(2), source.Confirmed);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_batch_is_handed_over_before_the_commit(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)))
            .To(new OrderProbe(journal), new OrderBatches(journal)).PlayAsync();

        Assert.Equal(["begin 701", "insert 1", "insert 1", "commit 701"], journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_failed_change_aborts_all_that_were_told_to_begin(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };
        var second = new OrderProbe(journal, "b: ") { OnInsert = (_, _) => throw new InvalidOperationException("broken") };
        var source = Play.Script([.. Transaction.Of(1), .. Transaction.Of(2, Orders.Relation(), Orders.Insert(1), Orders.Insert(2))]);

        var exception = await source.To(new OrderProbe(journal, "a: "), second).FailAsync<HandlerException>();

        Assert.Equal(["a: begin 702", "b: begin 702", "a: insert 1", "b: insert 1", "a: abort 702", "b: abort 702"], journal.Entries);
        Assert.Equal("Handler OrderProbe failed at 0/200#1, table sales.orders: broken", exception.Message);
        Assert.Equal(("OrderProbe", "sales.orders", 1L), (exception.Handler, exception.Table, exception.Position.Ordinal));
        Assert.Equal("broken", Assert.IsType<InvalidOperationException>(exception.InnerException).Message);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task A_failed_begin_aborts_the_handlers_that_it_reached()
    {
        var journal = new Journal();
        var second = new OrderProbe(journal, "b: ") { OnBoundary = FailAt("begin") };
        var pipeline = CdcPipeline.CreateBuilder(new CdcOptions())
            .AddHandler(new OrderProbe(journal, "a: ")).AddHandler(second).AddHandler(new OrderProbe(journal, "c: "))
            .UseSource(Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)))).Build();

        var exception = await pipeline.FailAsync<HandlerException>();

        Assert.Equal(["a: begin 701", "b: begin 701", "a: abort 701", "b: abort 701"], journal.Entries);
        Assert.Equal("Handler OrderProbe failed at 0/100#0: broken at begin", exception.Message);
        Assert.Null(exception.Table);
    }

    [Fact]
    public async Task A_failed_commit_aborts_only_those_that_have_not_committed()
    {
        var journal = new Journal();
        var second = new OrderProbe(journal, "b: ") { OnBoundary = FailAt("commit") };
        var source = Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)));
        var pipeline = CdcPipeline.CreateBuilder(new CdcOptions())
            .AddHandler(new OrderProbe(journal, "a: ")).AddHandler(second).AddHandler(new OrderProbe(journal, "c: "))
            .UseSource(source).Build();

        var exception = await pipeline.FailAsync<HandlerException>();

        Assert.Equal(["a: commit 701", "b: commit 701", "b: abort 701", "c: abort 701"], journal.Entries.Skip(6));
        Assert.Equal("Handler OrderProbe failed at 0/100#1: broken at commit", exception.Message);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_broken_stream_aborts_the_transaction_in_hand()
    {
        var journal = new Journal();
        var source = Play.Script([Transaction.Begin(1), Orders.Relation(), Orders.Insert(1), .. Filler.Chunk])
            .Do(_ => journal.WaitForAsync("insert 1").GetAwaiter().GetResult())
            .Fail(new IOException("gone"));

        var exception = await source.To(new OrderProbe(journal)).FailAsync<IOException>();

        Assert.Equal("gone", exception.Message);
        Assert.Equal(["begin 701", "insert 1", "abort 701"], journal.Entries);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_stream_that_ends_in_a_transaction_aborts_it()
    {
        var journal = new Journal();
        var source = Play.Script([Transaction.Begin(1), Orders.Relation(), Orders.Insert(1), .. Filler.Chunk]);

        await source.To(new OrderProbe(journal)).PlayAsync();

        Assert.Equal(["begin 701", "insert 1", "abort 701"], journal.Entries);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_handler_that_fails_to_abort_hides_neither_the_others_nor_the_reason()
    {
        var journal = new Journal();
        var first = new OrderProbe(journal, "a: ") { OnBoundary = FailAt("abort") };
        var second = new OrderProbe(journal, "b: ") { OnInsert = (_, _) => throw new InvalidOperationException("first reason") };

        var exception = await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1)))
            .To(first, second).FailAsync<HandlerException>();

        Assert.Equal("first reason", exception.InnerException!.Message);
        Assert.Equal(["a: abort 701", "b: abort 701"], journal.Entries.Skip(4));
    }

    private static Func<string, CancellationToken, ValueTask> FailAt(string failing) => (boundary, _) =>
        boundary == failing ? throw new InvalidOperationException($"broken at {boundary}") : ValueTask.CompletedTask;
}
