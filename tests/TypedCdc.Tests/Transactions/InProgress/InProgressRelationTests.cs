using TypedCdc.Testing;
using TypedCdc.Tests.Dispatch;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Transactions.InProgress;

/// <summary>Tables that are described, and changed, in transactions in progress.</summary>
public sealed class InProgressRelationTests
{
    private static readonly PgOutputColumn Id = new("id", 20, IsKey: true);
    private static readonly PgOutputColumn CustomerId = new("customer_id", 23);
    private static readonly PgOutputColumn Note = new("note", 25);

    /// <summary>The table with its columns the other way round.</summary>
    private static readonly byte[] Reversed = Relation(Note, CustomerId, Id);

    private readonly Journal _journal = new();

    [Fact]
    public async Task After_a_rollback_the_version_before_is_used()
    {
        await Play.Script(
        [
            .. Streamed.Block(1, true, [(701, Orders.Relation()), (701, Orders.Insert(1)), (801, Reversed), (801, InsertReversed(2)), (802, Reversed), (802, InsertReversed(3))]),
            Streamed.Abort(1, 802),
            .. Streamed.Block(1, false, [(801, Reversed), (801, InsertReversed(4))]),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, [(701, Orders.Insert(5))]),
            Streamed.Commit(1),
            .. Transaction.Of(2, Orders.Insert(6)),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal(
            [
                "begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "insert 2 of 701/801 at 0/0#2", "insert 3 of 701/802 at 0/0#3",
                "rollback 701/802 from 3", "insert 4 of 701/801 at 0/0#3", "rollback 701/801 from 2",
                "insert 5 of 701/701 at 0/0#2", "commit 701 at 0/100 to 0/110",
                "begin 702 at 0/200", "insert 6 of 702/702 at 0/200#1", "commit 702 at 0/200 to 0/210",
            ],
            _journal.Entries);
    }

    [Fact]
    public async Task A_table_described_in_a_rolled_back_part_is_unknown_afterwards()
    {
        await Play.Script(
        [
            .. Streamed.Block(1, true, [(801, Orders.Relation()), (801, Orders.Insert(1))]),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, Orders.Insert(2)),
        ]).To(new OrderStaging(_journal)).FailAsync<MalformedMessageException>();

        Assert.Equal(["rollback 701/801 from 1", "abort 701 in progress"], _journal.Entries.Skip(2));
    }

    [Fact]
    public async Task What_a_transaction_in_progress_described_is_its_own()
    {
        await Play.Script(
        [
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(2, true, Reversed, InsertReversed(2)),
            .. Transaction.Of(3, Orders.Insert(3)),
            .. Streamed.Block(2, false, InsertReversed(4)),
            Streamed.Abort(2),
            .. Transaction.Of(4, Orders.Insert(5)),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal([1, 2, 3, 4, 5], Inserted());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_the_commit_it_is_known_to_all(bool mixed)
    {
        var source = Play.Script(
        [
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(2, true, [(702, Orders.Relation()), (702, Orders.Insert(2)), (801, Reversed), (801, InsertReversed(3))]),
            Streamed.Commit(2),
            .. Transaction.Of(3, InsertReversed(4)),
        ]);

        await (mixed ? source.To(new OrderStaging(_journal), new OrderLog(_journal, "late: ")) : source.To(new OrderStaging(_journal))).PlayAsync();

        Assert.Equal([1, 2, 3, 4], Inserted());
        Assert.Equal(mixed ? 4 : 0, _journal.Entries.Count(entry => entry.StartsWith("late: insert", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Types_are_rolled_back_and_made_known_in_the_same_way()
    {
        const uint Status = 16_500;
        var relation = PgOutputMessage.Relation(Orders.Oid, "sales", "orders", 'd', Id, new PgOutputColumn("status", Status), new PgOutputColumn("total", 1700));
        byte[] InsertStatus(long id) =>
            PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(id), PgOutputCell.Text("on the way"), PgOutputCell.Text("1.5"));
        var staging = new StatusStaging(_journal);

        await Play.Script(
        [
            .. Streamed.Block(1, true, [(801, PgOutputMessage.Type(Status, "sales", "order_status")), (801, relation), (801, InsertStatus(1))]),
            Streamed.Abort(1, 801),
            .. Streamed.Block(1, false, [(802, PgOutputMessage.Type(Status, "sales", "order_status")), (802, relation), (802, InsertStatus(2))]),
            Streamed.Commit(1),
            .. Transaction.Of(2, InsertStatus(3)),
        ]).To(staging).PlayAsync();

        Assert.Equal(["1 InTransit", "rollback", "2 InTransit", "3 InTransit"], _journal.Entries);
    }

    [Fact]
    public async Task A_table_that_does_not_fit_stops_the_stream_before_the_commit()
    {
        var source = Play.Script(
        [
            .. Streamed.Block(1, true, Orders.Relation(), Orders.Insert(1), Relation(Id, new("customer_id", 25), Note)),
            Streamed.Commit(1),
        ]);

        var exception = await source.To(new OrderStaging(_journal)).FailAsync<SchemaMismatchException>();

        Assert.Equal(new ChangePosition(default, 2), exception.Position);
        Assert.Equal(["begin 701 in progress", "insert 1 of 701/701 at 0/0#1", "abort 701 in progress"], _journal.Entries);
        Assert.Equal(default, source.Confirmed);
    }

    [Fact]
    public async Task A_renamed_table_is_no_matter_where_the_rename_is_rolled_back()
    {
        await Play.Script(
        [
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(2, true, [(702, Orders.Relation()), (702, Orders.Insert(2)), (801, Renamed), (801, Orders.Insert(3))]),
            Streamed.Abort(2, 801),
            Streamed.Commit(2),
        ]).To(new OrderStaging(_journal)).PlayAsync();

        Assert.Equal([1, 2], Inserted());
        Assert.Equal(["rollback 702/801 from 2", "commit 702 at 0/200 to 0/210"], _journal.Entries.TakeLast(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_renamed_table_stops_the_stream_where_the_rename_commits(bool mixed)
    {
        var source = Play.Script(
        [
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)),
            .. Streamed.Block(2, true, [(702, Orders.Relation()), (702, Orders.Insert(2)), (801, Renamed), (801, Orders.Insert(3))]),
            Streamed.Commit(2),
        ]);

        var pipeline = mixed ? source.To(new OrderStaging(_journal), new OrderLog(new Journal())) : source.To(new OrderStaging(_journal));
        await pipeline.FailAsync<SchemaMismatchException>();

        Assert.Equal("abort 702 at 0/200", _journal.Entries[^1]);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    private static byte[] Renamed => PgOutputMessage.Relation(Orders.Oid, "sales", "old_orders", 'd', Id, CustomerId, Note);

    private static byte[] Relation(params PgOutputColumn[] columns) =>
        PgOutputMessage.Relation(Orders.Oid, "sales", "orders", 'd', columns);

    private static byte[] InsertReversed(long id) =>
        PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Null, PgOutputCell.Int4(7), PgOutputCell.Int8(id));

    private IEnumerable<int> Inserted() => _journal.Entries
        .Where(entry => entry.StartsWith("insert", StringComparison.Ordinal))
        .Select(entry => int.Parse(entry.Split(' ')[1], null));
}
