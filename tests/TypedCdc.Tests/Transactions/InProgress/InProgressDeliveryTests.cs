using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>What a handler sees of transactions while they are in progress.</summary>
public sealed class InProgressDeliveryTests
{
    private readonly Journal _journal = new();

    public static TheoryData<bool> Suspending => [false, true];

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task Changes_come_before_the_commit_and_are_confirmed_after_it(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };
        var source = new ScriptedReplicationSource();
        source
            .Send(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1))).Dry()
            .Do(_ => journal.WaitForAsync("insert 1 of 701/701 at 0/0#1").GetAwaiter().GetResult())
            .Do(_ => Assert.Equal(default, source.Confirmed))
            .Send(Streamed.Block(1, false, Orders.Insert(2))).Dry()
            .Do(_ => journal.WaitForAsync("insert 2 of 701/701 at 0/0#2").GetAwaiter().GetResult())
            .Do(_ => Assert.Equal(default, source.Confirmed))
            .Send(Streamed.Commit(1));

        await source.To(new OrderStaging(journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "insert 2 of 701/701 at 0/0#2",
                "commit 701 at 0/100 to 0/110",
            ],
            journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task A_transaction_that_was_not_streamed_comes_when_it_has_committed()
    {
        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1))).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(["begin 701 at 0/100", "insert 1 of 701/701 at 0/100#1", "commit 701 at 0/100 to 0/110"], _journal.Entries);
    }

    [Fact]
    public async Task Interleaved_transactions_have_positions_of_their_own()
    {
        await Play.Script(
        [
            .. Streamed.Block(2, true, Orders.Relation(), Orders.Insert(20)),
            .. Streamed.Block(3, true, Orders.Relation(), Orders.Insert(30)),
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(10)),
            .. Streamed.Block(2, false, Orders.Insert(21)),
            Streamed.Commit(2),
            .. Streamed.Block(3, false, Orders.Insert(31)),
            Streamed.Commit(3),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 702 in progress", "insert 20 of 702/702 at 0/0#1",
                "begin 703 in progress", "insert 30 of 703/703 at 0/0#1",
                "begin 701 at 0/100", "insert 10 of 701/701 at 0/100#1", "commit 701 at 0/100 to 0/110",
                "insert 21 of 702/702 at 0/0#2", "commit 702 at 0/200 to 0/210",
                "insert 31 of 703/703 at 0/0#2", "commit 703 at 0/300 to 0/310",
            ],
            _journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_rolled_back_sub_transaction_says_from_where_on_all_is_void(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };
        await Play.Script(
        [
            .. Streamed.Block(
                1, true,
                [
                    (701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Update(1)), (802, Orders.Insert(3)),
                    (801, Orders.Insert(4)),
                ]),
            Streamed.Abort(1, 802),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, [(803, Orders.Insert(5)), (701, Orders.Delete(1))]),
            Streamed.Commit(1),
        ]).To(new OrderStaging(journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "update 1 of 701/801 at 0/0#3",
                "insert 3 of 701/802 at 0/0#4", "insert 4 of 701/801 at 0/0#5",
                "rollback 701/802 from 4", "rollback 701/801 from 2",
                "insert 5 of 701/803 at 0/0#2", "delete 1 of 701/701 at 0/0#3", "commit 701 at 0/100 to 0/110",
            ],
            journal.Entries);
    }

    [Fact]
    public async Task A_rollback_of_which_no_change_came_is_not_told()
    {
        await Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Relation('f')), (802, Orders.Insert(2))]),
            Streamed.Abort(1, 802),
            Streamed.Abort(1, 801),
            Streamed.Abort(1, 899),
            Streamed.Commit(1),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "insert 2 of 701/802 at 0/0#2",
                "rollback 701/802 from 2", "commit 701 at 0/100 to 0/110",
            ],
            _journal.Entries);
    }

    [Fact]
    public async Task A_sub_transaction_that_goes_on_after_its_rollback_can_be_rolled_back_again()
    {
        // A server uses no id twice; but what is known of one must not depend on that.
        await Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Insert(2))]),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, [(801, Orders.Insert(3))]),
            Streamed.Abort(1, 801),
            Streamed.Commit(1),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(2, _journal.Entries.Count(entry => entry == "rollback 701/801 from 2"));
    }

    [Fact]
    public async Task A_rolled_back_transaction_is_aborted_and_nothing_more_is_told_of_it()
    {
        await Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Insert(2))]),
            Streamed.Abort(1, 801),
            Streamed.Abort(1),
            Streamed.Abort(1),
            .. Transaction.Of(2, Orders.Relation(), Orders.Insert(3)),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "insert 2 of 701/801 at 0/0#2",
                "rollback 701/801 from 2", "abort 701 in progress",
                "begin 702 at 0/200", "insert 3 of 702/702 at 0/200#1", "commit 702 at 0/200 to 0/210",
            ],
            _journal.Entries);
    }

    [Fact]
    public async Task A_transaction_without_changes_is_not_told_of_but_confirmed()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation()),
            .. Streamed.Block(2, true, Orders.Relation()),
            Streamed.Abort(2),
            Streamed.Commit(1),
        ]);

        await source.To(new OrderStaging(_journal)).PlayAsync();

        Assert.Empty(_journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task All_that_is_left_may_have_been_rolled_back()
    {
        await Play.Script(
        [
            .. Streamed.Block(1, true, [(801, Orders.Relation()), (801, Orders.Insert(1))]),
            Streamed.Abort(1, 801),
            Streamed.Commit(1),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(
            ["begin 701 in progress", "insert 1 of 701/801 at 0/0#1", "rollback 701/801 from 1", "commit 701 at 0/100 to 0/110"],
            _journal.Entries);
    }

    [Fact]
    public async Task A_prepared_one_ends_at_its_prepare_and_the_outcome_comes_later()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Insert(2))]),
            Streamed.Abort(1, 801),
            PgOutputMessage.StreamPrepare(Transaction.CommitLsn(1), Transaction.EndLsn(1), Transaction.CommitTime(1), 701, "first"),
            PgOutputMessage.RollbackPrepared(
                Transaction.EndLsn(1), Transaction.EndLsn(2), Transaction.CommitTime(1), Transaction.CommitTime(2), 701, "first"),
        ]);

        await source.To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "insert 2 of 701/801 at 0/0#2", "rollback 701/801 from 2",
                "prepare 701 at 0/100 as first to 0/110", "rollback prepared first",
            ],
            _journal.Entries);
        Assert.Equal(Transaction.EndLsn(2), source.Confirmed);
    }

    [Fact]
    public async Task A_run_of_changes_of_one_sub_transaction_shares_its_description()
    {
        var staging = new OrderStaging(_journal);
        await Play.Script(
        [
            .. Streamed.Block(
                1, true,
                [(701, Orders.Relation()), (701, Orders.Insert(1)), (701, Orders.Insert(2)), (801, Orders.Insert(3)), (801, Orders.Insert(4))]),
            .. Streamed.Block(1, false, [(801, Orders.Insert(5)), (701, Orders.Insert(6))]),
            Streamed.Commit(1),
        ]).To(staging).PlayAsync();

        var infos = staging.Transactions;
        Assert.Equal([701u, 701u, 801u, 801u, 801u, 701u], infos.Select(info => info.SubXid));
        Assert.Equal(2, infos.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Same(infos[0], infos[5]);
    }

    [Fact]
    public async Task The_origin_is_told_and_other_messages_are_no_harm()
    {
        var staging = new OrderStaging(_journal);
        await Play.Script(
        [
            PgOutputMessage.StreamAbort(999, 999),
            PgOutputMessage.StreamStart(701, isFirst: true),
            PgOutputMessage.Origin(Transaction.CommitLsn(9), "elsewhere"),
            PgOutputMessage.InStream(701, PgOutputMessage.Message(true, Transaction.CommitLsn(1), "prefix", 1, 2, 3)),
            PgOutputMessage.InStream(701, Orders.Relation()),
            PgOutputMessage.InStream(801, Orders.Insert(1)),
            PgOutputMessage.InStream(801, Orders.Truncate()),
            PgOutputMessage.StreamStop(),
            PgOutputMessage.StreamAbort(701, 801, Transaction.CommitLsn(1), Transaction.CommitTime(1)),
            Streamed.Commit(1),
        ]).To(staging).PlayAsync();

        Assert.Equal("elsewhere", Assert.Single(staging.Transactions).Origin);
        Assert.Equal(
            [
                "begin 701 in progress", "insert 1 of 701/801 at 0/0#1", "truncate of 701/801 at 0/0#2",
                "rollback 701/801 from 1", "commit 701 at 0/100 to 0/110",
            ],
            _journal.Entries);
    }

    [Fact]
    public async Task A_block_larger_than_a_chunk_comes_as_it_fills()
    {
        var note = new string('x', 50_000);
        var source = new ScriptedReplicationSource()
            .Send(PgOutputMessage.StreamStart(701, isFirst: true), PgOutputMessage.InStream(701, Orders.Relation()))
            .Send(Enumerable.Range(1, 10).Select(id => PgOutputMessage.InStream(701, Orders.Insert(id, note: note))))
            .Do(_ => _journal.WaitForAsync("insert 1 of 701/701 at 0/0#1").GetAwaiter().GetResult())
            .Send(PgOutputMessage.StreamStop(), Streamed.Commit(1));

        await source.To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(12, _journal.Entries.Count);
    }
}
