using TypedCdc;

namespace Shop;

[CdcTable("orders")]
public partial record Order(long Id, [CdcReselect] Toast<string?> Note, Toast<string> Other)
{
    [CdcReselect]
    public Toast<int[]> Numbers { get; init; }
}

[CdcTable("orders"), CdcReselect]
public partial record WholeOrder(long Id, Toast<string?> Note, Toast<string> Other);
