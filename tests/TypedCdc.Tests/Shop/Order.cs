namespace TypedCdc.Tests.Shop;

/// <summary>The whole row of sales.orders.</summary>
[CdcTable("sales.orders")]
internal sealed partial record Order(long Id, int CustomerId, string? Note);

/// <summary>What the server tells of a deleted order.</summary>
[CdcTable("sales.orders")]
internal readonly partial record struct OrderKey(long Id);

/// <summary>A record struct of value types only.</summary>
[CdcTable("sales.orders")]
internal readonly partial record struct OrderNumbers(long Id, int CustomerId);

/// <summary>An order whose note may have been left out of an update.</summary>
[CdcTable("sales.orders")]
internal sealed partial record OrderWithToast(long Id, Toast<string?> Note);

/// <summary>Names a column outside the key.</summary>
[CdcTable("sales.orders")]
internal sealed partial record OrderCustomer(int CustomerId);
