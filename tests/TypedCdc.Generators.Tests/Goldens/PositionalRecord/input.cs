using System;
using TypedCdc;

namespace Shop.Sales;

public enum OrderStatus { Pending, PaidInFull, Shipped }

[CdcTable("sales.orders")]
public sealed partial record Order(
    long Id, int CustomerId, OrderStatus Status, decimal Total, DateTimeOffset CreatedAt, Toast<string?> Note);
