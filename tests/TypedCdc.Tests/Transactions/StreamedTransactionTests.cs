using TypedCdc.Testing;
using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions;

/// <summary>What handlers see of transactions that are streamed while they are in progress.</summary>
public sealed class StreamedTransactionTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task A_streamed_transaction_is_delivered_at_its_commit_between_begin_and_commit()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(1, false, Orders.Insert(2)),
            Streamed.Commit(1),
        ]);

        await source.To(new OrderProbe(_journal)).PlayAsync();

        Assert.Equal(["begin 701", "insert 1", "insert 2", "commit 701"], _journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task Interleaved_transactions_are_delivered_in_the_order_of_their_commits()
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
        ]).To(new OrderLog(_journal)).PlayAsync();

        Assert.Equal(
            [
                "insert 10/7/NULL at 0/100#1", "insert 20/7/NULL at 0/200#1", "insert 21/7/NULL at 0/200#2",
                "insert 30/7/NULL at 0/300#1", "insert 31/7/NULL at 0/300#2",
            ],
            _journal.Entries);
    }

    [Fact]
    public async Task A_rolled_back_sub_transaction_vanishes_with_those_inside_it()
    {
        await Play.Script(
        [
            .. Streamed.Block(
                1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Orders.Insert(2)), (802, Orders.Insert(3)), (801, Orders.Insert(4))]),
            Streamed.Abort(1, 802),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, [(803, Orders.Insert(5))]),
            Streamed.Commit(1),
        ]).To(new OrderLog(_journal)).PlayAsync();

        Assert.Equal(["insert 1/7/NULL at 0/100#1", "insert 5/7/NULL at 0/100#2"], _journal.Entries);
    }

    [Fact]
    public async Task A_table_described_in_a_rolled_back_part_is_unknown_afterwards()
    {
        var pipeline = Play.Script(
        [
            .. Streamed.Block(1, true, [(801, Orders.Relation()), (801, Orders.Insert(1))]),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, Orders.Insert(2)),
            Streamed.Commit(1),
        ]).To(new OrderLog(_journal));

        // A server describes it again. If it did not, what was rolled back must not be used.
        await pipeline.FailAsync<MalformedMessageException>();
        Assert.Empty(_journal.Entries);
    }

    [Fact]
    public async Task A_rolled_back_transaction_is_never_seen()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)),
            Streamed.Abort(1),
            .. Transaction.Of(2, Orders.Relation(), Orders.Insert(2)),
        ]);

        await source.To(new OrderProbe(_journal)).PlayAsync();

        Assert.Equal(["begin 702", "insert 2", "commit 702"], _journal.Entries);
    }

    [Fact]
    public async Task A_rollback_may_come_with_its_position_and_of_what_was_never_seen()
    {
        await Play.Script(
        [
            PgOutputMessage.StreamAbort(999, 999),
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)),
            PgOutputMessage.StreamAbort(701, 888),
            PgOutputMessage.StreamAbort(701, 889, Transaction.CommitLsn(1), Transaction.CommitTime(1)),
            Streamed.Commit(1),
        ]).To(new OrderProbe(_journal)).PlayAsync();

        Assert.Equal(["begin 701", "insert 1", "commit 701"], _journal.Entries);
    }

    [Fact]
    public async Task An_unsolicited_rollback_inside_a_transaction_is_ignored()
    {
        await Play.Script(Transaction.Of(1, Orders.Relation(), PgOutputMessage.StreamAbort(701, 701), Orders.Insert(1)))
            .To(new OrderProbe(_journal)).PlayAsync();

        Assert.Equal(["begin 701", "insert 1", "commit 701"], _journal.Entries);
    }

    [Fact]
    public async Task Messages_and_the_origin_may_be_inside_a_block()
    {
        var origins = new List<string?>();
        var probe = new OrderProbe(_journal)
        {
            OnInsert = (insert, _) =>
            {
                origins.Add(insert.Transaction.Origin);
                return ValueTask.CompletedTask;
            },
        };

        await Play.Script(
        [
            PgOutputMessage.StreamStart(701, isFirst: true),
            PgOutputMessage.Origin(Transaction.CommitLsn(9), "elsewhere"),
            PgOutputMessage.InStream(701, PgOutputMessage.Message(true, Transaction.CommitLsn(1), "prefix", 1, 2, 3)),
            PgOutputMessage.InStream(701, Orders.Relation()),
            PgOutputMessage.InStream(701, Orders.Insert(1)),
            PgOutputMessage.StreamStop(),
            Streamed.Commit(1),
        ]).To(probe).PlayAsync();

        Assert.Equal(["elsewhere"], origins);
    }

    [Fact]
    public async Task A_transaction_in_progress_does_not_hold_the_position_back()
    {
        var source = new ScriptedReplicationSource()
            .Send(Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1)))
            .Keepalive(Transaction.CommitLsn(5));

        await source.To(new OrderProbe(_journal)).PlayAsync();

        Assert.Empty(_journal.Entries);
        Assert.Equal(Transaction.CommitLsn(5), source.Confirmed);
    }

    [Fact]
    public async Task Beyond_the_budget_it_is_delivered_from_disk_all_the_same()
    {
        var directory = Directory.CreateTempSubdirectory("typedcdc-spill-");
        try
        {
            var note = new string('x', 50_000);
            var options = new CdcOptions { MaxTransactionMemory = 1024 * 1024, SpillDirectory = directory.FullName };
            await Play.Script(
            [
                .. Streamed.Block(1, true, [Orders.Relation(), .. Enumerable.Range(1, 100).Select(id => Orders.Insert(id, note: note))]),
                Streamed.Commit(1),
            ]).To(new OrderProbe(_journal), options).PlayAsync();

            Assert.Equal(["begin 701", .. Enumerable.Range(1, 100).Select(id => $"insert {id}"), "commit 701"], _journal.Entries);
            Assert.Empty(directory.GetFileSystemInfos());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_with_a_clear_error_and_confirms_nothing_of_the_transaction()
    {
        using var disk = SmallDisk.TryMount(kibibytes: 512);
        Assert.SkipWhen(disk is null, "No small disk can be mounted here.");
        var note = new string('x', 50_000);
        var options = new CdcOptions { MaxTransactionMemory = 1024 * 1024, SpillDirectory = disk.Directory };
        var source = Play.Script(
        [
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(2, true, [Orders.Relation(), .. Enumerable.Range(1, 100).Select(id => Orders.Insert(id, note: note))]),
            Streamed.Commit(2),
        ]);

        var exception = await source.To(new OrderProbe(_journal), options).FailAsync<SpillException>();

        Assert.Equal(disk.Directory, exception.Directory);
        Assert.Contains($"could not be written to {disk.Directory}", exception.Message);
        Assert.Contains("MaxTransactionMemory", exception.Message);
        Assert.DoesNotContain("begin 702", _journal.Entries);
        Assert.True(source.Confirmed <= Transaction.EndLsn(1));
        Assert.Empty(Directory.GetFileSystemEntries(disk.Directory));
    }

    public static TheoryData<string, byte[][]> OutOfPlace => new()
    {
        { "A pgoutput StreamStop message arrived outside of any transaction.", [PgOutputMessage.StreamStop()] },
        { "A pgoutput Begin message arrived inside a stream block.", [PgOutputMessage.StreamStart(701, true), Transaction.Begin(1)] },
        { "At 0/100#1: A pgoutput StreamStart message arrived inside a transaction.", [Transaction.Begin(1), PgOutputMessage.StreamStart(701, true)] },
        { "Transaction 701 ends in the stream, which has not brought its beginning.", [Streamed.Commit(1)] },
        { "The stream goes on with transaction 701, whose beginning it has not brought.", [PgOutputMessage.StreamStart(701, false)] },
    };

    [Theory]
    [MemberData(nameof(OutOfPlace))]
    public async Task A_message_in_the_wrong_place_is_refused(string expected, byte[][] messages)
    {
        var exception = await Play.Script(messages).To(new OrderProbe(_journal)).FailAsync<MalformedMessageException>();

        Assert.StartsWith(expected, exception.Message);
    }
}
