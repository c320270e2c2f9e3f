using TypedCdc;

namespace KilledConsumer.TwoTables;

/// <summary>A row of the first of two tables of the same shape.</summary>
[CdcTable("public.north")]
public sealed partial record North(long Id, long Amount, Toast<string?> Note);
