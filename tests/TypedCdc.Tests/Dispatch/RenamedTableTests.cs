using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Tables that are renamed while their changes are streamed: no row is skipped in silence.</summary>
public sealed class RenamedTableTests
{
    private const uint Other = 16_999;

    private readonly Journal _journal = new();

    [Fact]
    public async Task A_table_that_loses_its_mapped_name_stops_the_stream()
    {
        var source = Play.Script(
        [
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)),
            .. Transaction.Of(2, Orders.Insert(2), Named("archived_orders"), Orders.Insert(3)),
        ]);

        var exception = await source.To(new OrderLog(_journal)).FailAsync<SchemaMismatchException>();

        Assert.Equal(
            "At 0/200#2: Table sales.orders is called sales.archived_orders now, and no handler maps that name, so its changes would be "
            + "lost. Change [CdcTable] to the new name, or rename the table back: what is changed in between is not delivered then. "
            + "Where another table has taken the name sales.orders, start again.",
            exception.Message);
        Assert.Equal(("sales.orders", new ChangePosition(Transaction.CommitLsn(2), 2)), (exception.Table, exception.Position));
        Assert.Equal(["insert 1/7/NULL at 0/100#1", "insert 2/7/NULL at 0/200#1"], _journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task So_does_one_that_moves_to_another_schema()
    {
        var exception = await FailAsync(Orders.Relation(), Orders.Insert(1), Named("orders", "archive"), Orders.Insert(2));

        Assert.Equal("sales.orders", exception.Table);
        Assert.Contains("is called archive.orders now", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_one_that_is_truncated_under_its_new_name()
    {
        await FailAsync(Orders.Relation(), Orders.Insert(1), Named("archived_orders"), Orders.Truncate());
    }

    [Fact]
    public async Task A_table_whose_name_another_has_taken_is_no_longer_captured()
    {
        await PlayAsync(
            Orders.Relation(), Orders.Insert(1),
            Named("orders", oid: Other), Insert(Other, 2),
            Named("archived_orders"), Orders.Insert(3),
            Insert(Other, 4));

        Assert.Equal(["insert 1/7/NULL at 0/100#1", "insert 2/7/NULL at 0/100#2", "insert 4/7/NULL at 0/100#4"], _journal.Entries);
    }

    [Fact]
    public async Task A_table_may_get_its_mapped_name_late_and_give_it_up_again()
    {
        await FailAsync(
            Orders.Relation(), Orders.Insert(1),
            Named("new_orders", oid: Other), Insert(Other, 2),
            Named("orders", oid: Other), Insert(Other, 3),
            Named("archived_orders"), Orders.Insert(4),
            Named("broken_orders", oid: Other), Insert(Other, 5));

        Assert.Equal(["insert 1/7/NULL at 0/100#1", "insert 3/7/NULL at 0/100#3"], _journal.Entries);
    }

    [Fact]
    public async Task Where_the_other_table_has_not_been_seen_yet_the_stream_stops()
    {
        var exception = await FailAsync(
            Orders.Relation(), Orders.Insert(1),
            Named("new_orders", oid: Other), Insert(Other, 2),
            Named("archived_orders"), Orders.Insert(3),
            Named("orders", oid: Other), Insert(Other, 4));

        Assert.Equal(new ChangePosition(Transaction.CommitLsn(1), 3), exception.Position);
    }

    [Fact]
    public async Task Tables_swapped_back_and_forth_are_captured_under_the_mapped_name()
    {
        await PlayAsync(
            Orders.Relation(), Orders.Insert(1),
            Named("orders", oid: Other), Insert(Other, 2),
            Orders.Relation(), Orders.Insert(3),
            Named("archived_orders", oid: Other), Insert(Other, 4));

        Assert.Equal(["insert 1/7/NULL at 0/100#1", "insert 2/7/NULL at 0/100#2", "insert 3/7/NULL at 0/100#3"], _journal.Entries);
    }

    [Fact]
    public async Task A_table_that_never_had_a_mapped_name_may_be_called_what_it_likes()
    {
        await PlayAsync(
            Named("others", oid: Other), Insert(Other, 1), Orders.Relation(), Orders.Insert(2), Named("more", oid: Other), Insert(Other, 3));

        Assert.Equal(["insert 2/7/NULL at 0/100#2"], _journal.Entries);
    }

    private static byte[] Named(string name, string schema = "sales", uint oid = Orders.Oid) => PgOutputMessage.Relation(
        oid, schema, name, 'd', new PgOutputColumn("id", 20, IsKey: true), new PgOutputColumn("customer_id", 23), new PgOutputColumn("note", 25));

    private static byte[] Insert(uint oid, long id) => PgOutputMessage.Insert(oid, Orders.Row(id));

    private Task PlayAsync(params byte[][] messages) => Play.Script(Transaction.Of(1, messages)).To(new OrderLog(_journal)).PlayAsync();

    private Task<SchemaMismatchException> FailAsync(params byte[][] messages) =>
        Play.Script(Transaction.Of(1, messages)).To(new OrderLog(_journal)).FailAsync<SchemaMismatchException>();
}
