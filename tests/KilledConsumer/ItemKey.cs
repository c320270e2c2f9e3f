using TypedCdc;

namespace KilledConsumer;

/// <summary>The primary key of <see cref="Item"/>.</summary>
[CdcTable("public.items")]
public readonly partial record struct ItemKey(int Id);
