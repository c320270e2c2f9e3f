using System;
using TypedCdc;

namespace Shop;

[CdcTable("items")]
public partial class Item
{
    private Item(string secret) => throw new InvalidOperationException(secret);

    public Item(long id, string name)
    {
        Id = id;
        Name = name;
    }

    public long Id { get; }

    [CdcColumn("item_name")]
    public string Name { get; }

    public decimal? Price { get; init; }
}
