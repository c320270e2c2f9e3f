using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Nothing is skipped: what cannot be read or handled stops the stream, and the error says where.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_value_that_cannot_be_read_names_column_and_position()
    {
        byte[] bad = PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(2), PgOutputCell.Text("many"), PgOutputCell.Null);

        var exception = await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), bad))
            .To(new OrderLog(new Journal())).FailAsync<ColumnValueException>();

        Assert.StartsWith("Column customer_id of table sales.orders, change 0/100#2: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(
            ("sales.orders", "customer_id", new ChangePosition(Transaction.CommitLsn(1), 2)),
            (exception.Table, exception.Column, exception.Position));
    }

    [Fact]
    public async Task A_column_that_nobody_maps_is_not_read()
    {
        var journal = new Journal();
        byte[] badNote = PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(2), PgOutputCell.Int4(3), PgOutputCell.Binary(0xFF));

        await Play.Script(Transaction.Of(1, Orders.Relation(), badNote)).To(new OrderProjections(journal)).PlayAsync();

        Assert.Equal(["numbers 2/3 at 0/100#1"], journal.Entries);
    }

    [Theory]
    [InlineData("4D", "Malformed pgoutput message 'M' of 1 bytes")]
    [InlineData("00", "Unknown pgoutput message of kind 0x00 and 1 bytes")]
    [InlineData("53", "Malformed pgoutput message 'S' of 1 bytes")]
    [InlineData("58", "Unknown pgoutput message of kind 0x58 and 1 bytes outside of any transaction.")]
    [InlineData("", "Malformed pgoutput message: it is empty.")]
    public async Task An_unknown_message_stops_the_stream(string hex, string expected)
    {
        var source = Play.Script([.. Transaction.Of(1), Convert.FromHexString(hex), .. Transaction.Of(2)]);

        var exception = await source.To(new OrderLog(new Journal())).FailAsync<MalformedMessageException>();

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Position);
        Assert.True(source.Confirmed <= Transaction.EndLsn(1));
    }

    [Theory]
    [InlineData("4D")]
    [InlineData("42")]
    [InlineData("49")]
    [InlineData("")]
    public async Task An_unreadable_message_names_the_position_behind_what_could_be_read(string hex)
    {
        byte[][] messages =
        [
            .. Transaction.Of(1, Orders.Relation(), Orders.Insert(1)),
            Transaction.Begin(2), Orders.Insert(2), Orders.Update(2), Convert.FromHexString(hex), Transaction.Commit(2),
        ];

        var exception = await Play.Script(messages).To(new OrderLog(new Journal())).FailAsync<MalformedMessageException>();

        Assert.Equal(new ChangePosition(Transaction.CommitLsn(2), 4), exception.Position);
        Assert.StartsWith("At 0/200#4: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_outside_of_a_transaction_stop_the_stream()
    {
        byte[][] messages =
        [
            Transaction.Commit(1), Orders.Relation(), Orders.Insert(1), Orders.Update(1), Orders.Delete(1), Orders.Truncate(),
            PgOutputMessage.Origin(default, "o"), PgOutputMessage.Type(1, "s", "t"),
        ];
        foreach (var message in messages)
        {
            var exception = await Play.Script(message).To(new OrderLog(new Journal())).FailAsync<MalformedMessageException>();

            Assert.EndsWith("message arrived outside of any transaction.", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_transaction_within_a_transaction_stops_the_stream()
    {
        await Play.Script(Transaction.Begin(1), Transaction.Begin(2)).To(new OrderLog(new Journal())).FailAsync<MalformedMessageException>();
    }

    [Fact]
    public async Task A_stray_abort_is_no_harm()
    {
        byte[] stray = [(byte)'A', 0, 0, 0, 1, 0, 0, 0, 1];
        var journal = new Journal();
        var source = Play.Script([stray, .. Transaction.Of(1, Orders.Relation(), stray, Orders.Insert(1)), stray]);

        await source.To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(["insert 1/7/NULL at 0/100#1"], journal.Entries);
        Assert.Equal(Transaction.EndLsn(1), source.Confirmed);
    }

    [Fact]
    public async Task A_handler_that_was_not_cancelled_but_says_so_failed()
    {
        var probe = new OrderProbe(new Journal()) { OnInsert = (_, _) => throw new OperationCanceledException("by itself") };

        var exception = await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1))).To(probe).FailAsync<HandlerException>();

        Assert.IsType<OperationCanceledException>(exception.InnerException);
    }
}
