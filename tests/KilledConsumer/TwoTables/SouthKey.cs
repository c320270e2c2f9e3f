using TypedCdc;

namespace KilledConsumer.TwoTables;

/// <summary>The primary key of <see cref="South"/>.</summary>
[CdcTable("public.south")]
public readonly partial record struct SouthKey(long Id);
