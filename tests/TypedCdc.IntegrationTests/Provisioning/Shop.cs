namespace TypedCdc.IntegrationTests.Provisioning;

/// <summary>The schema that provisioning tests start from.</summary>
internal static class Shop
{
    public const string Sql =
        """
        CREATE SCHEMA shop;
        CREATE TABLE shop.orders (
            id bigint PRIMARY KEY, customer varchar(20) NOT NULL, total numeric(12, 2) NOT NULL, internal varchar(20), number int NOT NULL DEFAULT 0);
        """;
}

[CdcTable("shop.orders")]
public sealed partial record Order(long Id, string Customer, decimal Total);

[CdcTable("shop.orders")]
public readonly partial record struct OrderKey(long Id);

[CdcTable("shop.orders")]
public sealed partial record OrderNumber(long Id, int Number);

[CdcTable("shop.orders")]
public readonly partial record struct OldTotal(long Id, decimal Total);

/// <summary>Takes rows and deletes.</summary>
[CdcHandler]
public sealed partial class OrderSearch : IChangeHandler<Upsert<Order>>, IChangeHandler<Delete<OrderKey>>
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Delete<OrderKey> change, CancellationToken cancellationToken) => default;
}

/// <summary>Takes prepared transactions.</summary>
[CdcHandler]
public sealed partial class OrderStaging : IChangeHandler<Upsert<Order>>, ITransactionHandler
{
    public ValueTask HandleAsync(Upsert<Order> change, CancellationToken cancellationToken) => default;
}

/// <summary>Takes inserts only, of another column.</summary>
[CdcHandler]
public sealed partial class OrderNumbers : IChangeHandler<Insert<OrderNumber>>
{
    public ValueTask HandleAsync(Insert<OrderNumber> change, CancellationToken cancellationToken) => default;
}

/// <summary>Takes truncations only.</summary>
[CdcHandler]
public sealed partial class OrderTruncations : IChangeHandler<Truncate<OrderKey>>
{
    public ValueTask HandleAsync(Truncate<OrderKey> change, CancellationToken cancellationToken) => default;
}

/// <summary>Wants more of the row before than the primary key.</summary>
[CdcHandler]
public sealed partial class OrderTotals : IChangeHandler<Update<Order, OldTotal>>, IChangeHandler<Delete<OldTotal>>
{
    public ValueTask HandleAsync(Update<Order, OldTotal> change, CancellationToken cancellationToken) => default;

    public ValueTask HandleAsync(Delete<OldTotal> change, CancellationToken cancellationToken) => default;
}
