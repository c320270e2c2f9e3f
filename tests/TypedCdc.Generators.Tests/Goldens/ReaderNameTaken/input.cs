using TypedCdc;

namespace Shop;

public class Base
{
    protected int RowReader2;
}

[CdcTable("rows")]
public partial class RowReader : Base
{
    public int Id { get; set; }

    [CdcColumn("lower")]
    public int id { get; set; }

    [CdcColumn("other")]
    public int ID { get; set; }

    [CdcColumn("binder")]
    public string? ColumnBinder { get; set; }

    private int RowReader3() => RowReader2;
}
