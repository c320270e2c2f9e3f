using TypedCdc;

namespace KilledConsumer.TwoTables;

/// <summary>A row that is written between others to tell where the stream is.</summary>
[CdcTable("public.markers")]
public readonly partial record struct Marker(long Id);
