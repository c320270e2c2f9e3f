using System;
using System.Collections.Generic;
using NpgsqlTypes;
using TypedCdc;

namespace Shop;

[CdcTable("offers")]
public partial record Offer([CdcClamp] DateTimeOffset From, [CdcClamp] DateTimeOffset? Until, DateTimeOffset Made)
{
    [CdcClamp]
    public required List<DateOnly?> Days { get; init; }

    [CdcClamp]
    public required NpgsqlRange<DateTime> Range { get; init; }

    [CdcClamp]
    public Toast<TimeSpan[]?> Spans { get; init; }
}
