namespace TypedCdc.Tests.Shop;

/// <summary>The whole row of sales.lines.</summary>
[CdcTable("sales.lines")]
internal sealed partial record Line(long OrderId, [property: CdcColumn("line")] int Number, int Quantity);

/// <summary>The composite key of sales.lines.</summary>
[CdcTable("sales.lines")]
internal readonly partial record struct LineKey([property: CdcColumn("line")] int Number, long OrderId);
