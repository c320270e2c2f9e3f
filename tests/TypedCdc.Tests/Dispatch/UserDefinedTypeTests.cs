using TypedCdc.Testing;
using TypedCdc.Tests.Shop;
using TypedCdc.Tests.Streams;

namespace TypedCdc.Tests.Dispatch;

/// <summary>Types that are not built in, as far as the stream alone announces them.</summary>
public sealed class UserDefinedTypeTests
{
    private const uint StatusType = 16_500;
    private const uint MoneyType = 16_501;

    private static readonly byte[] Status = PgOutputMessage.Type(StatusType, "sales", "order_status");
    private static readonly byte[] Money = PgOutputMessage.Type(MoneyType, "", "numeric");
    private static readonly byte[] Relation = PgOutputMessage.Relation(
        Orders.Oid,
        "sales",
        "orders",
        'd',
        new PgOutputColumn("id", 20, IsKey: true),
        new PgOutputColumn("status", StatusType),
        new PgOutputColumn("total", MoneyType));

    [Fact]
    public async Task An_enum_and_a_domain_over_a_built_in_type()
    {
        var journal = new Journal();

        await Play.Script(Transaction.Of(1, Status, Money, Relation, Insert("on the way", "1.50"), Insert("placed", "-2")))
            .To(new StatusFeed(journal)).PlayAsync();

        Assert.Equal(["1 InTransit 1.50", "1 Placed -2"], journal.Entries);
    }

    [Fact]
    public async Task Types_stay_known_in_later_transactions()
    {
        var journal = new Journal();

        await Play.Script([.. Transaction.Of(1, Status, Money, Relation), .. Transaction.Of(2, Relation, Insert("placed", "1"))])
            .To(new StatusFeed(journal)).PlayAsync();

        Assert.Equal(["1 Placed 1"], journal.Entries);
    }

    [Fact]
    public async Task A_label_without_a_member_names_it_and_the_way_out()
    {
        var exception = await Play.Script(Transaction.Of(1, Status, Money, Relation, Insert("lost", "1")))
            .To(new StatusFeed(new Journal())).FailAsync<ColumnValueException>();

        Assert.Equal(
            "Column status of table sales.orders, change 0/100#1: enum TypedCdc.Tests.Shop.OrderStatus has no member for the label 'lost'. "
            + "Add one, name it with [PgName(\"lost\")], or mark the one that stands for all such labels with [CdcUnknownLabel].",
            exception.Message);
    }

    [Fact]
    public async Task A_type_that_nothing_announced_does_not_fit()
    {
        var exception = await Play.Script(Transaction.Of(1, Status, Relation))
            .To(new StatusFeed(new Journal())).FailAsync<SchemaMismatchException>();

        Assert.Contains("StatusOrder.Total is decimal, but column total is type 16501: no CLR type reads it", exception.Message, StringComparison.Ordinal);
    }

    private static byte[] Insert(string status, string total) =>
        PgOutputMessage.Insert(Orders.Oid, PgOutputCell.Int8(1), PgOutputCell.Text(status), PgOutputCell.Text(total));
}
