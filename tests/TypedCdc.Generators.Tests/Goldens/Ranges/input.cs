using System;
using System.Collections.Generic;
using NpgsqlTypes;
using TypedCdc;

namespace Shop;

public enum Season { Spring, Summer }

[CdcTable("offers")]
public partial record Offer(
    NpgsqlRange<int> Numbers,
    NpgsqlRange<DateTimeOffset>? Valid,
    Toast<NpgsqlRange<decimal>> Price,
    NpgsqlRange<DateOnly>[] Days,
    List<NpgsqlRange<long>?> Spans,
    NpgsqlRange<Season> Seasons,
    NpgsqlRange<DateOnly?> OrNone);
