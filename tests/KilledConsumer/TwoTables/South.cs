using TypedCdc;

namespace KilledConsumer.TwoTables;

/// <summary>A row of the second of two tables of the same shape.</summary>
[CdcTable("public.south")]
public sealed partial record South(long Id, long Amount, Toast<string?> Note);
