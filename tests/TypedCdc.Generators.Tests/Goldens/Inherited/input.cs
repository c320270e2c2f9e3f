using TypedCdc;

namespace Shop;

public abstract class Entity
{
    public long Id { get; protected set; }

    public virtual int Version { get; set; }

    public int Hidden { get; private set; }
}

[CdcTable("products")]
public partial class Product : Entity
{
    public string Name { get; set; } = "";

    [CdcColumn("row_version")]
    public override int Version { get; set; }
}

public abstract record Keyed(long Id);

[CdcTable("parts")]
public sealed partial record Part(long Id, string Code) : Keyed(Id)
{
    public int? Weight { get; set; }
}
