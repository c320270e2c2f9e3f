namespace TypedCdc.Tests.Docs.Snippets;

[CdcTable("shop.articles")]
public sealed partial record Article(long Id, string Title, [CdcReselect] Toast<string> Body);
