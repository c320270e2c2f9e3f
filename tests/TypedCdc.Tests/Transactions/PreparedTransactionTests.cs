using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions;

/// <summary>What handlers see of prepared transactions in a stream that asked for them.</summary>
public sealed class PreparedTransactionTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task Changes_come_at_the_prepare_and_the_outcome_later()
    {
        var source = Play.Script(
        [
            PgOutputMessage.BeginPrepare(Transaction.CommitLsn(1), Transaction.EndLsn(1), Transaction.CommitTime(1), 701, "first"),
            Orders.Relation(),
            Orders.Insert(1),
            PgOutputMessage.Prepare(Transaction.CommitLsn(1), Transaction.EndLsn(1), Transaction.CommitTime(1), 701, "first"),
            .. Transaction.Of(2, Orders.Insert(2)),
            PgOutputMessage.CommitPrepared(Transaction.CommitLsn(3), Transaction.EndLsn(3), Transaction.CommitTime(3), 701, "first"),
        ]);

        await source.To(new PreparedOrders(_journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 first 0/100 0/0", "insert 1 of first at 0/100#1", "prepare 701 first 0/100 0/110",
                "begin 702  0/200 0/0", "insert 2 of none at 0/200#1", "commit 702  0/200 0/210",
                "commit prepared 701 first 0/300 0/310",
            ],
            _journal.Entries);
        Assert.Equal(Transaction.EndLsn(3), source.Confirmed);
    }

    [Fact]
    public async Task A_streamed_one_comes_whole_at_its_prepare_without_what_was_rolled_back()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Insert(2))]),
            Streamed.Abort(1, 801),
            PgOutputMessage.StreamPrepare(Transaction.CommitLsn(1), Transaction.EndLsn(1), Transaction.CommitTime(1), 701, "first"),
            PgOutputMessage.RollbackPrepared(
                Transaction.EndLsn(1), Transaction.EndLsn(2), Transaction.CommitTime(1), Transaction.CommitTime(2), 701, "first"),
        ]);

        await source.To(new PreparedOrders(_journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 first 0/100 0/0", "insert 1 of first at 0/100#1", "prepare 701 first 0/100 0/110",
                "rollback prepared 701 first 0/110 0/210",
            ],
            _journal.Entries);
        Assert.Equal(Transaction.EndLsn(2), source.Confirmed);
    }

    [Fact]
    public async Task A_handler_that_cannot_prepare_stops_the_stream_and_says_what_to_do()
    {
        var source = Play.Script(
        [
            PgOutputMessage.BeginPrepare(Transaction.CommitLsn(1), Transaction.EndLsn(1), Transaction.CommitTime(1), 701, "first"),
            Orders.Relation(),
            Orders.Insert(1),
            PgOutputMessage.Prepare(Transaction.CommitLsn(1), Transaction.EndLsn(1), Transaction.CommitTime(1), 701, "first"),
        ]);

        var exception = await source.To(new OrderProbe(_journal)).FailAsync<HandlerException>();

        Assert.Contains(
            "Transaction 701 ('first') is a prepared one, and the handler does not implement PrepareAsync. Implement",
            exception.Message);
        Assert.Equal(["begin 701", "insert 1", "abort 701"], _journal.Entries);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public void A_handler_without_boundaries_is_refused_where_two_phase_is_on()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => Play.Script().To(new Dispatch.OrderLog(_journal), new CdcOptions { TwoPhase = true }));

        Assert.Contains("TwoPhase is on, and handler OrderLog does not implement ITransactionHandler", exception.Message);
    }
}
