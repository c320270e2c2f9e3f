using TypedCdc;

namespace Quickstart;

/// <summary>A row of shop.orders, as far as this program cares for it.</summary>
[CdcTable("shop.orders")]
public sealed partial record Order(
    long Id,
    string Customer,
    OrderStatus Status,
    decimal Total,
    DateTimeOffset PlacedAt,
    string? Note);
