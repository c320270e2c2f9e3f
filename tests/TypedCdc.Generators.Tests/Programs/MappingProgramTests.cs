using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Programs;

/// <summary>Generated code that is compiled, loaded and run.</summary>
public sealed class MappingProgramTests
{
    private const string Describe =
        """
        public static class Program
        {
            public static string Run() => Describe<Shop.Order>() + " | " + Describe<Shop.OrderKey>();

            private static string Describe<T>() where T : TypedCdc.Metadata.ICdcRecord<T> =>
                $"{T.Mapping.RecordType.Name} {T.Mapping.Table}: " + string.Join(", ", System.Linq.Enumerable.Select(
                    T.Mapping.Columns,
                    c => $"{c.Column}={c.Member}:{c.Type}{(c.IsNullable ? "?" : "")}{(c.IsToast ? "~" : "")}"));
        }

        """;

    [Fact]
    public void Mapping_is_found_through_the_interface() => Assert.Equal(
        "Order sales.orders: id=Id:Int64, status=Status:Enum, note=Note:String?~, paid_at=PaidAt:DateTimeOffset? | OrderKey sales.orders: id=Id:Int64",
        GeneratedProgram.Run(Describe +
            """
            namespace Shop
            {
                public enum Status { Open }

                [CdcTable("sales.orders")]
                public partial record Order(long Id, Status Status, Toast<string?> Note)
                {
                    public DateTimeOffset? PaidAt { get; init; }
                }

                [CdcTable("orders", Schema = "sales")]
                public readonly partial record struct OrderKey(long Id);
            }
            """));

    [Fact]
    public void Handler_fits_the_constraint_that_pipelines_ask_for() => Assert.Equal(
        "MapRoutes",
        GeneratedProgram.Run(
            """
            [CdcTable("orders")]
            public partial record Order(long Id);

            [CdcHandler]
            public sealed partial class Handler : IBatchHandler<Upsert<Order>>
            {
                public ValueTask HandleAsync(ReadOnlyMemory<Upsert<Order>> changes, CancellationToken cancellationToken) => default;
            }

            public static class Program
            {
                public static string Run() => Name<Handler>();

                private static string Name<T>() where T : class, TypedCdc.Metadata.ICdcHandler<T>
                {
                    Action<TypedCdc.Metadata.RouteBuilder<T>> map = T.MapRoutes;
                    return map.Method.Name[(map.Method.Name.LastIndexOf('.') + 1)..];
                }
            }
            """));
}
