using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>TOASTed values that an update leaves out.</summary>
public sealed class UnchangedValueTests
{
    private static readonly PgOutputCell[] NoteLeftOut = [PgOutputCell.Int8(1), PgOutputCell.Int4(7), PgOutputCell.Unchanged];

    [Fact]
    public async Task A_toast_member_says_that_the_value_is_unchanged()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation(),
            Orders.Insert(1, note: "long"),
            Orders.Update(1),
            PgOutputMessage.Update(Orders.Oid, NoteLeftOut))).To(new NoteWatcher(journal)).PlayAsync();

        Assert.Equal(["note of 1 is long", "note of 1 is NULL", "note of 1 is unchanged"], journal.Entries);
    }

    [Fact]
    public async Task Under_full_identity_the_value_is_taken_from_the_old_row()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation('f'),
            PgOutputMessage.UpdateWithOld(Orders.Oid, Orders.Row(1, 7, "long"), NoteLeftOut)))
            .To(new NoteWatcher(journal), new OrderLog(journal)).PlayAsync();

        Assert.Equal(["note of 1 is long", "update 1/7/long was 1/7/long at 0/100#2"], journal.Entries);
    }

    [Fact]
    public async Task It_is_never_taken_from_a_key_tuple()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Orders.Relation(), PgOutputMessage.UpdateWithKey(Orders.Oid, Orders.Key(2), NoteLeftOut)))
            .To(new NoteWatcher(journal)).PlayAsync();

        Assert.Equal(["note of 1 is unchanged"], journal.Entries);
    }

    [Fact]
    public async Task A_plain_member_stops_the_stream_and_names_both_ways_out()
    {
        var exception = await Play.Script(Transaction.Of(
            1, Orders.Relation(), Orders.Insert(1), PgOutputMessage.Update(Orders.Oid, NoteLeftOut)))
            .To(new OrderLog(new Journal())).FailAsync<ColumnValueException>();

        Assert.Equal(
            "Column note of table sales.orders, change 0/100#3: the update left the TOASTed value unchanged, so the server did not "
            + "send it. Declare Note as Toast<T>, or run ALTER TABLE sales.orders REPLICA IDENTITY FULL.",
            exception.Message);
        Assert.Equal(new ChangePosition(Transaction.CommitLsn(1), 3), exception.Position);
    }
}
