using TypedCdc.Testing;
using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>A handler that is given transactions in progress beside one that is given committed ones.</summary>
public sealed class MixedPipelineTests
{
    private readonly Journal _journal = new();

    public static TheoryData<bool> Suspending => [false, true];

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task Each_is_given_its_own(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Insert(2))]),
            Streamed.Abort(1, 801),
            .. Transaction.Of(2, Orders.Relation(), Orders.Insert(3)),
            .. Streamed.Block(1, false, Orders.Insert(4)),
            Streamed.Commit(1),
            .. Transaction.Of(3, Orders.Insert(5)),
        ]);

        await source.To(new OrderStaging(journal, "early: "), new OrderLog(journal, "late: ")).PlayAsync();

        Assert.Equal(
            [
                "early: begin 701 in progress", "early: insert 1 of 701/701 at 0/0#1", "early: insert 2 of 701/801 at 0/0#2",
                "early: rollback 701/801 from 2",
                "early: begin 702 at 0/200", "early: insert 3 of 702/702 at 0/200#1", "late: insert 3/7/NULL at 0/200#1",
                "early: commit 702 at 0/200 to 0/210",
                "early: insert 4 of 701/701 at 0/0#2", "early: commit 701 at 0/100 to 0/110",
                "late: insert 1/7/NULL at 0/100#1", "late: insert 4/7/NULL at 0/100#2",
                "early: begin 703 at 0/300", "early: insert 5 of 703/703 at 0/300#1", "late: insert 5/7/NULL at 0/300#1",
                "early: commit 703 at 0/300 to 0/310",
            ],
            journal.Entries);
        Assert.Equal(Transaction.EndLsn(3), source.Confirmed);
    }

    [Fact]
    public async Task Handlers_before_and_behind_it_are_called_in_their_order()
    {
        var pipeline = CdcPipeline.CreateBuilder(new CdcOptions())
            .AddHandler(new OrderProbe(_journal, "a: ")).AddHandler(new OrderStaging(_journal, "b: ")).AddHandler(new OrderProbe(_journal, "c: "))
            .UseSource(Play.Script([.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)), .. Streamed.Block(2, true, Orders.Relation(), Orders.Insert(2)), Streamed.Commit(2)]))
            .Build();

        await pipeline.PlayAsync();

        Assert.Equal(
            [
                "a: begin 701", "b: begin 701 at 0/100", "c: begin 701",
                "a: insert 1", "b: insert 1 of 701/701 at 0/100#1", "c: insert 1",
                "a: commit 701", "b: commit 701 at 0/100 to 0/110", "c: commit 701",
                "b: begin 702 in progress", "b: insert 2 of 702/702 at 0/0#1", "b: commit 702 at 0/200 to 0/210",
                "a: begin 702", "c: begin 702", "a: insert 2", "c: insert 2", "a: commit 702", "c: commit 702",
            ],
            _journal.Entries);
    }

    [Fact]
    public async Task A_transaction_is_confirmed_when_the_last_has_finished_it()
    {
        var source = new ScriptedReplicationSource();
        var late = new OrderProbe(_journal)
        {
            OnInsert = async (_, _) =>
            {
                await _journal.WaitForAsync("early: commit 701 at 0/100 to 0/110");
                Assert.Equal(default, source.Confirmed);
            },
        };
        source
            .Send(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1))).Send(Streamed.Commit(1))
            .Keepalive(Transaction.CommitLsn(5));

        await source.To(new OrderStaging(_journal, "early: "), late).PlayAsync();

        Assert.Contains("commit 701", _journal.Entries);
        Assert.Equal(Transaction.CommitLsn(5), source.Confirmed);
    }

    [Fact]
    public async Task A_stop_between_the_commit_and_the_replay_finishes_it_for_all()
    {
        using var stop = new CancellationTokenSource();
        var early = new OrderStaging(_journal, "early: ")
        {
            OnCall = (call, _) => call.StartsWith("commit", StringComparison.Ordinal) ? new ValueTask(stop.CancelAsync()) : default,
        };
        var source = new ScriptedReplicationSource { StaysOpen = true }
            .Send(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1))).Send(Streamed.Commit(1))
            .Send(Transaction.Of(2, Orders.Insert(2)));

        await source.To(early, new OrderProbe(_journal)).RunAsync(stop.Token).WithinDeadlineAsync();

        Assert.Equal(["begin 701", "insert 1", "commit 701"], _journal.Entries.Skip(3));
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task A_failure_in_the_replay_aborts_it_and_leaves_it_unconfirmed()
    {
        var late = new OrderProbe(_journal) { OnInsert = (_, _) => throw new InvalidOperationException("broken") };
        var source = Play.Script([.. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)), Streamed.Commit(1)]);

        var exception = await source.To(new OrderStaging(_journal, "early: "), late).FailAsync<HandlerException>();

        Assert.Equal("Handler OrderProbe failed at 0/100#1, table sales.orders: broken", exception.Message);
        Assert.Equal(["early: commit 701 at 0/100 to 0/110", "begin 701", "insert 1", "abort 701"], _journal.Entries.Skip(2));
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_prepared_one_ends_for_both_at_its_prepare()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)),
            PgOutputMessage.StreamPrepare(Transaction.CommitLsn(1), Transaction.EndLsn(1), Transaction.CommitTime(1), 701, "first"),
            PgOutputMessage.CommitPrepared(Transaction.CommitLsn(2), Transaction.EndLsn(2), Transaction.CommitTime(2), 701, "first"),
        ]);

        await source.To(new OrderStaging(_journal, "early: "), new PreparedOrders(_journal)).PlayAsync();

        Assert.Equal(
            [
                "early: begin 701 in progress", "early: insert 1 of 701/701 at 0/0#1", "early: prepare 701 at 0/100 as first to 0/110",
                "begin 701 first 0/100 0/0", "insert 1 of first at 0/100#1", "prepare 701 first 0/100 0/110",
                "early: commit prepared first", "commit prepared 701 first 0/200 0/210",
            ],
            _journal.Entries);
        Assert.Equal(Transaction.EndLsn(2), source.Confirmed);
    }
}
