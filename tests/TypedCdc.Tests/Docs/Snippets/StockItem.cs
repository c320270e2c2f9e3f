namespace TypedCdc.Tests.Docs.Snippets;

[CdcTable("items"), CdcSchema("stock")]
public partial record StockItem(long Id);
