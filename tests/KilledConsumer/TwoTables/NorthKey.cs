using TypedCdc;

namespace KilledConsumer.TwoTables;

/// <summary>The primary key of <see cref="North"/>.</summary>
[CdcTable("public.north")]
public readonly partial record struct NorthKey(long Id);
