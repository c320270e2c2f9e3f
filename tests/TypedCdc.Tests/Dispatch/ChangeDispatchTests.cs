using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Which changes arrive, with which rows and positions; the same whether handlers suspend or not.</summary>
public sealed class ChangeDispatchTests
{
    public static TheoryData<bool> Suspending => [false, true];

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task Each_operation_of_a_table(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Orders.Insert(1, note: "new"),
            Orders.Update(1, customer: 8),
            Orders.Delete(1),
            Orders.Truncate())).To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(
            ["insert 1/7/new at 0/100#1", "update 1/8/NULL at 0/100#3", "delete 1 at 0/100#4", "truncate at 0/100#5"],
            journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task Ordinals_begin_anew_with_each_transaction(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(
            [.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)), .. Transaction.Of(2, Orders.Insert(2), Orders.Insert(3))])
            .To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(
            ["insert 1/7/NULL at 0/100#1", "insert 2/7/NULL at 0/200#1", "insert 3/7/NULL at 0/200#2"],
            journal.Entries);
    }

    [Fact]
    public async Task Changes_that_no_handler_takes_are_counted()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Lines.Relation(),
            Lines.Insert(1, 1, 5),
            Lines.Rekey((1, 1), 1, 2, 5),
            Lines.Delete(1, 2),
            PgOutputMessage.Truncate(false, false, Lines.Oid, Lines.Oid),
            Orders.Insert(9))).To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(["insert 9/7/NULL at 0/100#7"], journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task One_truncate_of_several_tables_is_a_change_for_each(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Lines.Relation(),
            PgOutputMessage.Truncate(cascade: true, restartIdentity: true, Lines.Oid, Orders.Oid),
            PgOutputMessage.Truncate(cascade: false, restartIdentity: true, Orders.Oid, Lines.Oid),
            PgOutputMessage.Truncate(cascade: true, restartIdentity: false, Orders.Oid, Orders.Oid)))
            .To(new OrderTruncates(journal)).PlayAsync();

        Assert.Equal(
            ["truncate cascade restart at 0/100#2", "truncate restart at 0/100#3", "truncate cascade at 0/100#5", "truncate cascade at 0/100#6"],
            journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task Handlers_see_each_change_in_the_order_they_were_added(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Delete(1)))
            .To(new OrderLog(journal, "first: "), new OrderLog(journal, "second: ")).PlayAsync();

        Assert.Equal(
            [
                "first: insert 1/7/NULL at 0/100#1", "second: insert 1/7/NULL at 0/100#1",
                "first: delete 1 at 0/100#2", "second: delete 1 at 0/100#2",
            ],
            journal.Entries);
    }

    [Fact]
    public async Task Several_projections_of_a_table_are_read_from_its_changes()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(4, customer: 5), Orders.Update(4, customer: 6), Orders.Delete(4)))
            .To(new OrderProjections(journal), new OrderFeed(journal)).PlayAsync();

        Assert.Equal(
            ["numbers 4/5 at 0/100#1", "feed 4 at 0/100#1", "customer 6 at 0/100#3", "feed 4 at 0/100#3", "key 4 at 0/100#4"],
            journal.Entries);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("node_a")]
    public async Task The_transaction_of_a_change_is_described(string? origin)
    {
        var seen = new RecordingHandler<Order, OrderKey>();

        await Play.Script(
            [
                Transaction.Begin(3),
                .. origin is null ? Array.Empty<byte[]>() : [PgOutputMessage.Origin(Transaction.CommitLsn(1), origin)],
                Orders.Relation(),
                Orders.Insert(1),
                Orders.Insert(2),
                Transaction.Commit(3),
                .. Transaction.Of(4, Orders.Insert(3)),
            ]).To(seen).PlayAsync();

        var transaction = seen.Changes[0].Transaction;
        Assert.Equal(Transaction.Xid(3), transaction.Xid);
        Assert.Equal(Transaction.CommitLsn(3), transaction.CommitLsn);
        Assert.Equal(Transaction.CommitTime(3), transaction.CommitTime);
        Assert.Equal(origin, transaction.Origin);
        Assert.Same(transaction, seen.Changes[1].Transaction);
        Assert.Null(seen.Changes[2].Transaction.Origin);
    }
}
