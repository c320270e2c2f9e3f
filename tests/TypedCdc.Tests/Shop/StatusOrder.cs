using NpgsqlTypes;

namespace TypedCdc.Tests.Shop;

/// <summary>The enum sales.order_status.</summary>
internal enum OrderStatus
{
    Placed,
    [PgName("on the way")]
    InTransit,
}

/// <summary>An order with columns of user-defined types.</summary>
[CdcTable("sales.orders")]
internal sealed partial record StatusOrder(long Id, OrderStatus Status, decimal Total);
