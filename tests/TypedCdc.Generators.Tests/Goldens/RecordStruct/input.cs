using TypedCdc;

namespace Shop;

[CdcTable("sales.orders")]
public readonly partial record struct OrderKey(long OrderID);
