namespace TypedCdc.LoadTest.Orders;

/// <summary>A whole row, as a class: what it allocates is itself and its two strings.</summary>
[CdcTable("orders")]
public sealed partial record Order(
    long Id,
    int CustomerId,
    string Status,
    decimal Total,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ShippedAt,
    string Note,
    bool IsPaid,
    Guid Reference,
    int Quantity);
