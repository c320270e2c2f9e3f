using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Tables that change while their changes are streamed.</summary>
public sealed class RelationChangeTests
{
    private static readonly PgOutputColumn Id = new("id", 20, IsKey: true);
    private static readonly PgOutputColumn CustomerId = new("customer_id", 23);
    private static readonly PgOutputColumn Note = new("note", 25);

    [Fact]
    public async Task Reordered_columns_are_found_by_name()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Orders.Insert(1),
            Relation(Note, CustomerId, Id),
            PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Text("n"), PgOutputCell.Int4(8), PgOutputCell.Int8(2))))
            .To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(["insert 1/7/NULL at 0/100#1", "insert 2/8/n at 0/100#2"], journal.Entries);
    }

    [Fact]
    public async Task An_added_column_is_ignored()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Orders.Insert(1),
            Relation(Id, new("added", 17), CustomerId, Note),
            PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(2), PgOutputCell.Binary(1), PgOutputCell.Int4(8), PgOutputCell.Null)))
            .To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(["insert 1/7/NULL at 0/100#1", "insert 2/8/NULL at 0/100#2"], journal.Entries);
    }

    [Fact]
    public async Task A_dropped_column_that_nobody_maps_is_no_loss()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Relation(Id, CustomerId), PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(2), PgOutputCell.Int4(8))))
            .To(new OrderProjections(journal)).PlayAsync();

        Assert.Equal(["numbers 2/8 at 0/100#1"], journal.Entries);
    }

    [Fact]
    public async Task A_renamed_column_stops_the_stream_and_names_what_is_there()
    {
        var exception = await MismatchAsync(Relation(Id, new("buyer_id", 23), Note));

        Assert.Equal(("sales.orders", new ChangePosition(Transaction.CommitLsn(2), 1)), (exception.Table, exception.Position));
        Assert.Equal(
            $"At 0/200#1: Table sales.orders does not fit the types that are mapped to it:{Environment.NewLine}"
            + "- TCDC1202: Order.CustomerId wants column customer_id, which is not sent. Columns that are: id, buyer_id, note. "
            + "Name another with [CdcColumn], leave CustomerId out with [CdcIgnore], or add the column to the table or to the publication's column list.",
            exception.Message);
    }

    [Fact]
    public async Task All_that_does_not_fit_is_told_at_once()
    {
        var exception = await MismatchAsync(Relation(Id));

        Assert.Contains("Order.CustomerId wants column customer_id", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Order.Note wants column note", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_type_says_what_would_work()
    {
        var exception = await MismatchAsync(Relation(Id, new("customer_id", 20), Note));

        Assert.Contains(
            "- TCDC1204: Order.CustomerId is int, but column customer_id is bigint: declare CustomerId as long or decimal or BigInteger or uint.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_widens_into_the_member_fits()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Relation(new("id", 23, IsKey: true), CustomerId, Note),
            PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int4(2), PgOutputCell.Int4(8), PgOutputCell.Null)))
            .To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(["insert 2/8/NULL at 0/100#1"], journal.Entries);
    }

    [Theory]
    [InlineData('d', true, "TCDC1209", "the table's replica identity, its primary key, has only id")]
    [InlineData('i', true, "TCDC1209", "the table's replica identity index has only id")]
    [InlineData('d', false, "TCDC1210", "the table has no replica identity, since it has no primary key")]
    [InlineData('n', false, "TCDC1210", "the table has REPLICA IDENTITY NOTHING")]
    public async Task A_delete_that_names_a_column_outside_the_identity(char identity, bool hasKey, string rule, string found)
    {
        var relation = PgOutputMessage.Relation(Orders.Oid, "sales", "orders", identity, Id with { IsKey = hasKey }, CustomerId, Note);
        var exception = await Play.Script(Transaction.Of(1, relation)).To(new CustomerDeletes()).FailAsync<SchemaMismatchException>();

        Assert.Contains(
            $"- {rule}: OrderCustomer.CustomerId wants column customer_id of the row before, but {found}. "
            + "Leave CustomerId out of OrderCustomer, or run ALTER TABLE \"sales\".\"orders\" REPLICA IDENTITY FULL.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_nobody_handles_may_be_of_any_shape()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            PgOutputMessage.Relation(5, "sales", "other", 'n', new PgOutputColumn("what", 99_999)),
            PgOutputMessage.Insert(5, PgOutputCell.Text("ever")),
            Orders.Relation(),
            Orders.Insert(1))).To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(["insert 1/7/NULL at 0/100#2"], journal.Entries);
    }

    [Fact]
    public async Task A_tuple_that_differs_from_its_relation_is_malformed()
    {
        var exception = await Play.Script(Transaction.Of(1, Orders.Relation(), PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(1))))
            .To(new OrderLog(new Journal())).FailAsync<MalformedMessageException>();

        Assert.Equal(new ChangePosition(Transaction.CommitLsn(1), 1), exception.Position);
        Assert.Equal("At 0/100#1: A tuple of table sales.orders has 1 columns, but its Relation message described 3.", exception.Message);
    }

    [Fact]
    public async Task A_change_of_a_table_that_was_not_described_is_malformed()
    {
        await Play.Script(Transaction.Of(1, Orders.Insert(1))).To(new OrderLog(new Journal())).FailAsync<MalformedMessageException>();
    }

    private static byte[] Relation(params PgOutputColumn[] columns) =>
        PgOutputMessage.Relation(Orders.Oid, "sales", "orders", 'd', columns);

    private static async Task<SchemaMismatchException> MismatchAsync(byte[] changed)
    {
        var journal = new Journal();
        var source = Play.Script([.. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)), .. Transaction.Of(2, changed, Orders.Insert(2))]);

        var exception = await source.To(new OrderLog(journal)).FailAsync<SchemaMismatchException>();

        Assert.Equal(["insert 1/7/NULL at 0/100#1"], journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
        return exception;
    }
}
