using TypedCdc;

namespace Quickstart;

/// <summary>A second, smaller projection: all that the server tells of a deleted row.</summary>
[CdcTable("shop.orders")]
public readonly partial record struct OrderKey(long Id);
