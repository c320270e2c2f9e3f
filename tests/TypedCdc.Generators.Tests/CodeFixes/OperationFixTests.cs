using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class OperationFixTests
{
    private const string Id = "TCDC1218";
    private const string Tables = "CREATE TABLE orders (id bigint PRIMARY KEY, total int NOT NULL); CREATE TABLE items (id bigint PRIMARY KEY);\n";
    private const string All = "CREATE PUBLICATION cdc FOR ALL TABLES;";
    private const string Order = "[CdcTable(\"orders\")]\npublic partial record Order(long Id);\n\n";
    private const string Wide = "[CdcTable(\"orders\")]\npublic partial record Order(long Id, int Total);\n";
    private const string Item = "[CdcTable(\"items\")]\npublic partial record Item(long Id);\n\n";

    [Fact]
    public Task Takes_what_is_left() => FixAssert.Mends(
        Id,
        Order + """
            [CdcHandler]
            public partial class Orders : IChangeHandler<Upsert<Order>> // all
            {
                public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
            }

            """,
        Order + """
            [CdcHandler]
            public partial class Orders : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<Order>>, IChangeHandler<Truncate<Order>> // all
            {
                public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;

                public ValueTask HandleAsync(Delete<Order> change, CancellationToken cancellationToken) => throw new NotImplementedException();

                public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken) => throw new NotImplementedException();
            }

            """,
        Tables + All);

    [Fact]
    public Task Takes_batches_where_the_others_are_in_the_form_that_they_have() => FixAssert.Mends(
        Id,
        """
        namespace Shop
        {
            [CdcTable("orders")]
            public partial record Order(long Id);

            [CdcHandler]
            public sealed partial class Orders
                : IBatchHandler<Insert<Order>>,
                  IBatchHandler<Update<Order>>
            {
                private int _count;

                public async ValueTask HandleAsync(ReadOnlyMemory<Insert<Order>> inserts, CancellationToken token)
                {
                    await Task.Yield();
                }

                // updates
                public ValueTask HandleAsync(ReadOnlyMemory<Update<Order>> rows, CancellationToken token)
                {
                    return default;
                } // done

                public int Count() => _count++;
            }
        }

        """,
        """
        namespace Shop
        {
            [CdcTable("orders")]
            public partial record Order(long Id);

            [CdcHandler]
            public sealed partial class Orders
                : IBatchHandler<Insert<Order>>,
                  IBatchHandler<Update<Order>>,
                  IBatchHandler<Delete<Order>>
            {
                private int _count;

                public async ValueTask HandleAsync(ReadOnlyMemory<Insert<Order>> inserts, CancellationToken token)
                {
                    await Task.Yield();
                }

                // updates
                public ValueTask HandleAsync(ReadOnlyMemory<Update<Order>> rows, CancellationToken token)
                {
                    return default;
                } // done

                public ValueTask HandleAsync(ReadOnlyMemory<Delete<Order>> rows, CancellationToken token)
                {
                    throw new NotImplementedException();
                }

                public int Count() => _count++;
            }
        }

        """,
        Tables + "CREATE PUBLICATION cdc FOR TABLE orders WITH (publish = 'insert, update, delete');");

    [Theory]
    [InlineData("Delete<Order>", "", "Insert<Order>", "Update<Order>", "Truncate<Order>")]
    [InlineData("Delete<Order>", "Upsert<Item>, Delete<Item>, Truncate<Item>", "Upsert<Order>", "Truncate<Order>")]
    [InlineData("Insert<Order>", "", "Update<Order>", "Delete<Order>", "Truncate<Order>")]
    public Task Takes_them_as_the_others_are_taken(string taken, string others, params string[] added)
    {
        string[] changes = [taken, .. others.Split(", ", StringSplitOptions.RemoveEmptyEntries)];
        var expected = Handlers.Of("H", changes)
            .Replace("> { ", ">" + string.Concat(added.Select(change => $", IChangeHandler<{change}>")) + " { ", StringComparison.Ordinal)
            .Replace("default; }", "default; " + string.Concat(added.Select(Thrown)) + "}", StringComparison.Ordinal);
        return FixAssert.Mends(Id, Order + Item + Handlers.Of("H", changes), Order + Item + expected, Tables + All);

        static string Thrown(string change) =>
            $"public ValueTask HandleAsync({change} change, CancellationToken cancellationToken) => throw new NotImplementedException(); ";
    }

    [Fact]
    public Task Takes_deletes_of_a_record_of_the_key() => FixAssert.Mends(
        Id,
        Wide + "[CdcTable(\"orders\")]\npublic partial record OrderId(long Id);\n" + Handlers.Of("H", "Upsert<Order>", "Truncate<Order>"),
        Wide + "[CdcTable(\"orders\")]\npublic partial record OrderId(long Id);\n"
            + "[CdcHandler] public partial class H : IChangeHandler<Upsert<Order>>, IChangeHandler<Truncate<Order>>, IChangeHandler<Delete<OrderId>> { "
            + "public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default; "
            + "public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken) => default; "
            + "public ValueTask HandleAsync(Delete<OrderId> change, CancellationToken cancellationToken) => throw new NotImplementedException(); }\n",
        Tables + All);

    [Fact]
    public Task Creates_a_record_of_the_key() => FixAssert.Mends(
        Id,
        [Handlers.Of("H", "Upsert<A.Order>"), "namespace A;\n\n" + Wide],
        [
            "[CdcHandler] public partial class H : IChangeHandler<Upsert<A.Order>>, IChangeHandler<Delete<A.OrderKey>> { "
                + "public ValueTask HandleAsync(Upsert<A.Order> change, CancellationToken cancellationToken) => default; "
                + "public ValueTask HandleAsync(Delete<A.OrderKey> change, CancellationToken cancellationToken) => throw new NotImplementedException(); }\n",
            "namespace A;\n\n" + Wide + "\n[CdcTable(\"orders\")]\npublic partial record OrderKey(long Id);\n",
        ],
        Tables + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, update, delete');");

    [Fact]
    public Task Two_tables_are_taken_in_one_handler() => FixAssert.Mends(
        Id,
        Order + Item + """
            [CdcHandler]
            public partial class H : IChangeHandler<Insert<Order>>, IChangeHandler<Insert<Item>>
            {
                public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
                    => default;

                public ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken)
                    => default;
            }

            """,
        Order + Item + """
            [CdcHandler]
            public partial class H : IChangeHandler<Insert<Order>>, IChangeHandler<Insert<Item>>, IChangeHandler<Truncate<Item>>, IChangeHandler<Truncate<Order>>
            {
                public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken)
                    => default;

                public ValueTask HandleAsync(Insert<Item> change, CancellationToken cancellationToken)
                    => default;

                public ValueTask HandleAsync(Truncate<Item> change, CancellationToken cancellationToken)
                    => throw new NotImplementedException();

                public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken)
                    => throw new NotImplementedException();
            }

            """,
        Tables + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, truncate');");

    [Fact]
    public Task Adds_to_the_part_that_has_the_others() => FixAssert.Mends(
        Id,
        [
            Order + "[CdcHandler]\npublic partial class H : IChangeHandler<Insert<Order>>;\n",
            "partial class H\n{\n    ValueTask IChangeHandler<Insert<Order>>.HandleAsync(Insert<Order> change, CancellationToken _) => default;\n}\n",
        ],
        [
            Order + "[CdcHandler]\npublic partial class H : IChangeHandler<Insert<Order>>, IChangeHandler<Truncate<Order>>;\n",
            "partial class H\n{\n    ValueTask IChangeHandler<Insert<Order>>.HandleAsync(Insert<Order> change, CancellationToken _) => default;\n\n"
                + "    ValueTask IChangeHandler<Truncate<Order>>.HandleAsync(Truncate<Order> change, CancellationToken cancellationToken) => throw new NotImplementedException();\n}\n",
        ],
        Tables + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, truncate');");

    [Theory]
    [InlineData(";", "\n{\n    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken)\n    {\n        throw new NotImplementedException();\n    }\n}")]
    [InlineData(" { }", "\n{\n    public ValueTask HandleAsync(Truncate<Order> change, CancellationToken cancellationToken)\n    {\n        throw new NotImplementedException();\n    }\n}")]
    public Task Adds_to_a_handler_that_inherits(string body, string expected)
    {
        const string inherited = Order + "public abstract class Inserted\n{\n    public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;\n}\n\n[CdcHandler]\n"
            + "public partial class H : Inserted, IChangeHandler<Insert<Order>>";
        return FixAssert.Mends(
            Id, inherited + body + "\n", inherited + ", IChangeHandler<Truncate<Order>>" + expected + "\n", Tables + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, truncate');");
    }

    [Fact]
    public Task Adds_to_a_handler_of_a_generic_base() => FixAssert.Mends(
        Id,
        Order + "public abstract class Base<T> : IBatchHandler<Insert<T>>\n{\n    public ValueTask HandleAsync(ReadOnlyMemory<Insert<T>> changes, CancellationToken cancellationToken) => default;\n}\n\n"
            + "internal static partial class Outer\n{\n    [CdcHandler]\n    internal partial class H(string name) : Base<Order>;\n}\n",
        Order + "public abstract class Base<T> : IBatchHandler<Insert<T>>\n{\n    public ValueTask HandleAsync(ReadOnlyMemory<Insert<T>> changes, CancellationToken cancellationToken) => default;\n}\n\n"
            + "internal static partial class Outer\n{\n    [CdcHandler]\n    internal partial class H(string name) : Base<Order>, IBatchHandler<Truncate<Order>>\n    {\n"
            + "        public ValueTask HandleAsync(ReadOnlyMemory<Truncate<Order>> changes, CancellationToken cancellationToken)\n        {\n            throw new NotImplementedException();\n        }\n    }\n}\n",
        Tables + "CREATE PUBLICATION cdc FOR ALL TABLES WITH (publish = 'insert, truncate');");

    [Fact]
    public async Task Says_what_it_does_and_leaves_out_what_the_server_refuses()
    {
        Assert.Equal(["Take Update<Order>, Delete<OrderKey>, Truncate<Order>"], await FixAssert.Titles(Id, Wide + Handlers.Of("H", "Insert<Order>"), Tables + All));
        Assert.Equal(
            ["Take Truncate<Order>"],
            await FixAssert.Titles(Id, Order + Handlers.Of("H", "Insert<Order>"), "CREATE TABLE orders (id bigint NOT NULL);" + All));
        Assert.Equal(
            ["Take Update<Order>, Delete<Order>, Truncate<Order>"],
            await FixAssert.Titles(Id, Wide + Handlers.Of("H", "Insert<Order>"), Tables + "ALTER TABLE orders REPLICA IDENTITY FULL;" + All));
    }
}
