using TypedCdc;

namespace KilledConsumer;

/// <summary>A row; each of its versions has a number of its own.</summary>
[CdcTable("public.items")]
public sealed partial record Item(int Id, long Version);
