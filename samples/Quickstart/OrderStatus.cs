namespace Quickstart;

/// <summary>The PostgreSQL enum shop.order_status; its labels are the names in snake_case.</summary>
public enum OrderStatus
{
    Placed,
    Paid,
    InTransit,
    Delivered,
}
