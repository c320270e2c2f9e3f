#nullable disable
using TypedCdc;

namespace Shop;

[CdcTable("notes")]
public partial record Note(long Id, string Text, Toast<string> Body, byte[] Hash);
