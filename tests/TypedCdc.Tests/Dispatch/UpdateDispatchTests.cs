using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Updates by what the server sends of the row before: nothing, the key, or the whole row.</summary>
public sealed class UpdateDispatchTests
{
    private static readonly byte[] WithOldRow = PgOutputMessage.UpdateWithOld(Orders.Oid, Orders.Row(1, 7, "a"), Orders.Row(1, 8, "b"));

    public static TheoryData<bool> Suspending => [false, true];

    [Fact]
    public async Task The_old_row_is_known_only_when_all_of_it_was_sent()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Orders.Relation('f'), Orders.Update(1), Orders.Rekey(1, 2), WithOldRow))
            .To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(
            ["update 1/7/NULL at 0/100#2", "update 2/7/NULL at 0/100#4", "update 1/8/b was 1/7/a at 0/100#6"],
            journal.Entries);
    }

    [Fact]
    public async Task The_old_key_is_always_known()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Orders.Relation('f'), Orders.Rekey(1, 2), Orders.Update(5), WithOldRow))
            .To(new OrderHistory(journal)).PlayAsync();

        Assert.Equal(["update 1 to 2 at 0/100#2", "update 5 to 5 at 0/100#4", "update 1 to 1 at 0/100#6"], journal.Entries);
    }

    [Fact]
    public async Task An_old_key_of_an_earlier_update_is_not_taken_for_that_of_the_next()
    {
        var journal = new Journal();
        var idLast = PgOutputMessage.Relation(
            Orders.Oid, "sales", "orders", 'd', new PgOutputColumn("note", 25), new PgOutputColumn("customer_id", 23), new PgOutputColumn("id", 20, true));
        PgOutputCell[] key = [PgOutputCell.Null, PgOutputCell.Null, PgOutputCell.Int8(1)];
        PgOutputCell[] row = [PgOutputCell.Text("moves the id"), PgOutputCell.Int4(7), PgOutputCell.Int8(5)];

        await Play.Script(Transaction.Of(
            1, idLast, PgOutputMessage.UpdateWithKey(Orders.Oid, key, row), PgOutputMessage.Update(Orders.Oid, row)))
            .To(new OrderHistory(journal)).PlayAsync();

        Assert.Equal(["update 1 to 5 at 0/100#2", "update 5 to 5 at 0/100#4"], journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Suspending))]
    public async Task A_changed_key_is_a_delete_and_an_upsert(bool suspends)
    {
        var journal = new Journal { Suspends = suspends };

        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Insert(1), Orders.Update(1, 8), Orders.Rekey(1, 2, 9), Orders.Delete(2)))
            .To(new OrderIndex(journal), new OrderFeed(journal)).PlayAsync();

        Assert.Equal(
            [
                "upsert 1/7 at 0/100#1", "feed 1 at 0/100#1",
                "upsert 1/8 at 0/100#3", "feed 1 at 0/100#3",
                "delete 1 at 0/100#4", "upsert 2/9 at 0/100#5", "feed 2 at 0/100#5",
                "delete 2 at 0/100#6",
            ],
            journal.Entries);
    }

    [Theory]
    [InlineData(1, 1, "upsert 1/8 at 0/100#2")]
    [InlineData(1, 2, "delete 1 at 0/100#1", "upsert 2/8 at 0/100#2")]
    public async Task Under_full_identity_only_a_key_that_differs_is_deleted(long oldId, long newId, params string[] expected)
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Orders.Relation('f'),
            PgOutputMessage.UpdateWithOld(Orders.Oid, Orders.Row(oldId, 7), Orders.Row(newId, 8))))
            .To(new OrderIndex(journal)).PlayAsync();

        Assert.Equal(expected, journal.Entries);
    }

    [Fact]
    public async Task A_key_that_was_sent_but_did_not_change_is_not_deleted()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Rekey(1, 1, 8))).To(new OrderIndex(journal)).PlayAsync();

        Assert.Equal(["upsert 1/8 at 0/100#2"], journal.Entries);
    }

    [Fact]
    public async Task A_delete_without_an_upsert_is_not_called_for_a_changed_key()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Orders.Relation(), Orders.Rekey(1, 2))).To(new OrderLog(journal)).PlayAsync();

        Assert.Equal(["update 2/7/NULL at 0/100#2"], journal.Entries);
    }

    [Fact]
    public async Task Composite_keys_are_compared_column_by_column()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(
            1,
            Lines.Relation(),
            Lines.Insert(10, 1, 5),
            Lines.Rekey((10, 1), 10, 2, 6),
            Lines.Rekey((10, 2), 11, 2, 6),
            Lines.Rekey((11, 2), 11, 2, 7),
            Lines.Delete(11, 2))).To(new LineIndex(journal)).PlayAsync();

        Assert.Equal(
            [
                "upsert 10.1/5 at 0/100#1",
                "delete 10.1 at 0/100#2", "upsert 10.2/6 at 0/100#3",
                "delete 10.2 at 0/100#4", "upsert 11.2/6 at 0/100#5",
                "upsert 11.2/7 at 0/100#7",
                "delete 11.2 at 0/100#8",
            ],
            journal.Entries);
    }
}
