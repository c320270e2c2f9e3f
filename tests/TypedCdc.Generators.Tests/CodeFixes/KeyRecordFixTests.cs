using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class KeyRecordFixTests
{
    private const string Id = "TCDC1209";
    private const string Sql = "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL);";
    private const string Order = "[CdcTable(\"orders\")]\npublic partial record Order(long Id, decimal Total);\n";
    private const string OrderKey = "\n[CdcTable(\"orders\")]\npublic partial record OrderKey(long Id);\n";

    [Fact]
    public Task Creates_a_record_of_the_key() => FixAssert.Mends(
        Id,
        Order + Handlers.Of("H", "Delete<Order>", "Update<Order, Order>", "Insert<Order>"),
        Order + OrderKey + Handlers.Of("H", "Delete<OrderKey>", "Update<Order, OrderKey>", "Insert<Order>"),
        Sql);

    [Fact]
    public Task Creates_one_for_all_handlers() => FixAssert.Mends(
        Id,
        ["public static partial class A\n{\n    [CdcTable(\"orders\")]\n    internal partial record Order(long Id, decimal Total);\n}\n", Internal("F", "Delete<A.Order>"), Internal("G", "Delete<A.Order>")],
        [
            "public static partial class A\n{\n    [CdcTable(\"orders\")]\n    internal partial record Order(long Id, decimal Total);\n\n    [CdcTable(\"orders\")]\n    internal partial record OrderKey(long Id);\n}\n",
            Internal("F", "Delete<A.OrderKey>"),
            Internal("G", "Delete<A.OrderKey>"),
        ],
        Sql);

    [Fact]
    public Task Takes_one_that_is_there() => FixAssert.Mends(
        Id,
        Order + "[CdcTable(\"orders\")] public partial record OrderId(long Id);\n" + Handlers.Of("H", "Delete<Order>"),
        Order + "[CdcTable(\"orders\")] public partial record OrderId(long Id);\n" + Handlers.Of("H", "Delete<OrderId>"),
        Sql);

    [Fact]
    public Task Has_the_members_of_the_record() => FixAssert.Mends(
        Id,
        "class OrderKey;\n[CdcValue]\npublic readonly record struct Number(long Value);\n[CdcTable(\"app.orders\")]\npublic sealed partial record Order(int Total, [CdcColumn(\"id\")] Number Key);\n" + Handlers.Of("H", "Delete<Order>"),
        "class OrderKey;\n[CdcValue]\npublic readonly record struct Number(long Value);\n[CdcTable(\"app.orders\")]\npublic sealed partial record Order(int Total, [CdcColumn(\"id\")] Number Key);\n"
            + "\n[CdcTable(\"app.orders\")]\npublic partial record OrderKey2([CdcColumn(\"id\")] Number Key, string Region);\n" + Handlers.Of("H", "Delete<OrderKey2>"),
        "CREATE SCHEMA app; CREATE TABLE app.orders (region text, total int NOT NULL, id bigint, PRIMARY KEY (id, region));");

    [Fact]
    public async Task Says_what_it_does()
    {
        Assert.Equal(["Create 'OrderKey' of the replica identity"], await FixAssert.Titles(Id, Order + Handlers.Of("H", "Delete<Order>"), Sql));
        Assert.Equal(
            ["Take 'OrderId'"],
            await FixAssert.Titles(Id, Order + "[CdcTable(\"orders\")] public partial record OrderId(long Id);\n" + Handlers.Of("H", "Delete<Order>"), Sql));
    }

    private static string Internal(string name, string change) => Handlers.Of(name, change).Replace("public partial class", "internal partial class", StringComparison.Ordinal);
}
