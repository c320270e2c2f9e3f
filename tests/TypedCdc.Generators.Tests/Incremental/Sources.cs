namespace TypedCdc.Generators.Tests.Incremental;

/// <summary>What edits are made to.</summary>
internal static class Sources
{
    /// <summary>Two records and a handler.</summary>
    public const string Shop =
        """
        public enum Status { Open, Closed }

        [CdcTable("orders")]
        public partial record Order(long Id, Status Status);

        [CdcTable("lines")]
        public partial class Line
        {
            public long Id { get; set; }

            public int Quantity { get; set; }
        }

        [CdcHandler]
        public partial class Handler : IChangeHandler<Insert<Order>>
        {
            public ValueTask HandleAsync(Insert<Order> change, CancellationToken cancellationToken) => default;
        }
        """;
}
