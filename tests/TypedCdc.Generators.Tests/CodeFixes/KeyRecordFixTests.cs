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
    public Task Changes_all_parts_of_the_handler() => FixAssert.Mends(
        Id,
        [
            "namespace A\n{\n    [CdcTable(\"orders\")] public partial record Order(long Id, decimal Total);\n}\n",
            "using static System.Math;\nusing Row = A.Order;\n\n[CdcHandler]\npublic partial class H : IChangeHandler<Delete<Row>>, IBatchHandler<Insert<A.Order>>;\n",
            "namespace B\n{\n    using A;\n\n    class C;\n}\n\npartial class H\n{\n    public ValueTask HandleAsync(TypedCdc.Delete<A.Order> change, CancellationToken cancellationToken) => Take([change]);\n"
                + "    public ValueTask HandleAsync(ReadOnlyMemory<Insert<A.Order>> changes, CancellationToken cancellationToken) => default;\n"
                + "    private static ValueTask Take(System.Collections.Generic.List<Delete<A.Order>> all) => default;\n}\n",
        ],
        [
            "namespace A\n{\n    [CdcTable(\"orders\")] public partial record Order(long Id, decimal Total);\n\n    [CdcTable(\"orders\")]\n    public partial record OrderKey(long Id);\n}\n",
            "using static System.Math;\nusing Row = A.Order;\n\n[CdcHandler]\npublic partial class H : IChangeHandler<Delete<A.OrderKey>>, IBatchHandler<Insert<A.Order>>;\n",
            "namespace B\n{\n    using A;\n\n    class C;\n}\n\npartial class H\n{\n    public ValueTask HandleAsync(TypedCdc.Delete<A.OrderKey> change, CancellationToken cancellationToken) => Take([change]);\n"
                + "    public ValueTask HandleAsync(ReadOnlyMemory<Insert<A.Order>> changes, CancellationToken cancellationToken) => default;\n"
                + "    private static ValueTask Take(System.Collections.Generic.List<Delete<A.OrderKey>> all) => default;\n}\n",
        ],
        Sql);

    [Theory]
    [InlineData("public abstract class B<T> where T : notnull { public ValueTask HandleAsync(Delete<T> change, CancellationToken cancellationToken) => default; }\n[CdcHandler] public partial class H : B<Order>, IChangeHandler<Delete<Order>>;")]
    [InlineData("public abstract class B { public ValueTask HandleAsync(Delete<Order> change, CancellationToken cancellationToken) => default; }\n[CdcHandler] public partial class H : B, IChangeHandler<Delete<Order>>;")]
    public async Task Offers_nothing_where_the_method_is_inherited(string handler) => Assert.Empty(await FixAssert.Titles(Id, Order + handler, Sql));

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

    [Theory]
    [InlineData("[CdcClamp] DateTimeOffset Key", "timestamptz", "[CdcClamp] DateTimeOffset Key")]
    [InlineData("[property: CdcClamp, Obsolete(\"a\")] DateTimeOffset Key", "timestamptz", "[CdcClamp] [property: Obsolete(\"a\")] DateTimeOffset Key")]
    [InlineData("[CdcJson(typeof(Context))] Body Key", "jsonb", "[CdcJson(typeof(Context))] Body Key")]
    [InlineData("[CdcConverter(typeof(Doubled))] long Key", "bigint", "[CdcConverter(typeof(Doubled))] long Key")]
    [InlineData("[CdcColumn(\"key\"), CdcConverter(typeof(Doubled))] long K", "bigint", "[CdcConverter(typeof(Doubled))] [CdcColumn(\"key\")] long K")]
    [InlineData("[property: Note(typeof(int), 1.5f, new[] { \"a\" }, Day = DayOfWeek.Friday, Any = 2L)] long Key", "bigint", "[property: Note(typeof(int), 1.5F, new string[] { \"a\" }, Day = DayOfWeek.Friday, Any = 2L)] long Key")]
    public Task Reads_members_as_the_record_does(string member, string type, string expected)
    {
        const string others = """
            public record Body(int A);
            [System.Text.Json.Serialization.JsonSerializable(typeof(Body))]
            public partial class Context : System.Text.Json.Serialization.JsonSerializerContext;
            public sealed class Doubled : IColumnConverter<long, long>
            {
                public static long Convert(long value) => 2 * value;
            }
            public sealed class NoteAttribute(Type type, float number, string[] names) : Attribute
            {
                public DayOfWeek Day { get; set; }
                public object? Any { get; set; }
                public override string ToString() => $"{type}{number}{names}";
            }

            """;
        var record = $"[CdcTable(\"orders\")]\npublic partial record Order({member}, int Total);\n";
        return FixAssert.Mends(
            Id,
            others + record + Handlers.Of("H", "Delete<Order>"),
            others + record + $"\n[CdcTable(\"orders\")]\npublic partial record OrderKey({expected});\n" + Handlers.Of("H", "Delete<OrderKey>"),
            $"CREATE TABLE orders (key {type} PRIMARY KEY, total int NOT NULL);");
    }

    [Fact]
    public Task Reads_properties_as_the_class_does() => FixAssert.Mends(
        Id,
        """
            [CdcTable("orders")]
            public sealed partial class Order
            {
                [CdcClamp, System.ComponentModel.DataAnnotations.Key]
                [CdcColumn("placed")]
                public required DateTime At { get; init; }
                public string? Note { get; init; }
            }

            """ + Handlers.Of("H", "Delete<Order>"),
        """
            [CdcTable("orders")]
            public sealed partial class Order
            {
                [CdcClamp, System.ComponentModel.DataAnnotations.Key]
                [CdcColumn("placed")]
                public required DateTime At { get; init; }
                public string? Note { get; init; }
            }

            [CdcTable("orders")]
            public partial record OrderKey([CdcClamp] [property: System.ComponentModel.DataAnnotations.Key] [CdcColumn("placed")] DateTime At);

            """ + Handlers.Of("H", "Delete<OrderKey>"),
        "CREATE TABLE orders (placed timestamp PRIMARY KEY, note text);");

    [Fact]
    public async Task Offers_nothing_where_only_the_record_can_read_it() => Assert.Empty(await FixAssert.Titles(
        Id,
        "[CdcTable(\"orders\")] public partial record Order([CdcConverter(typeof(Doubled))] long Id, decimal Total) { sealed class Doubled : IColumnConverter<long, long> "
            + "{ public static long Convert(long value) => 2 * value; } }\n" + Handlers.Of("H", "Delete<Order>"),
        Sql));

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
