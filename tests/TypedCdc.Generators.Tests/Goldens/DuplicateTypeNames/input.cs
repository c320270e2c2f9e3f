using TypedCdc;

namespace Shop.Sales
{
    [CdcTable("sales.orders")]
    public partial record Order(long Id);
}

namespace Shop.Archive
{
    [CdcTable("archive.orders")]
    public partial record Order(long Id);

    [CdcTable("archive.orders")]
    public partial record order(long Id);

    public partial class Outer
    {
        [CdcTable("archive.orders")]
        public partial record Order(long Id);
    }
}
