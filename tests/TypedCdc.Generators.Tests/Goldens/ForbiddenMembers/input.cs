using System;
using TypedCdc;

namespace Shop;

public enum Kind { A, [Obsolete("Gone.", error: true)] B }

[CdcTable("orders")]
public partial record Order(long Id)
{
    [Obsolete("Gone.", error: true)]
    public int Number { get; init; }
}

[CdcTable("lines")]
public partial record Line(Toast<Kind?> Kind);
