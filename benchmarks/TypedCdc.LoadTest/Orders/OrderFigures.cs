namespace TypedCdc.LoadTest.Orders;

/// <summary>All of a row but its texts, as a struct: reading it allocates nothing.</summary>
[CdcTable("orders")]
public readonly partial record struct OrderFigures(
    long Id,
    int CustomerId,
    decimal Total,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ShippedAt,
    bool IsPaid,
    Guid Reference,
    int Quantity);
