using System;
using TypedCdc;

namespace Shop;

[Obsolete]
public enum OldKind { A, [Obsolete("Use A.")] B }

[Obsolete("Use Order.")]
[CdcTable("old_orders")]
public partial record OldOrder([property: Obsolete] long Id)
{
    [Obsolete("Use Id.")]
    public int Number { get; init; }

    [Obsolete]
    public OldKind Kind { get; init; }
}

public enum Kind { A, [Obsolete("Use A.")] B }

[CdcTable("orders")]
public partial record Order(long Id)
{
    [Obsolete("Use Id.")]
    public int Number { get; init; }

    public Kind Kind { get; init; }
}
