using TypedCdc;

namespace Shop;

[CdcTable("prices")]
public partial record Price(long Id, [property: CdcIgnore] string Currency = "EUR", decimal @decimal = 0);
