using TypedCdc;

namespace MeasuredConsumer;

/// <summary>A row of a table that is filled by very large transactions.</summary>
[CdcTable("public.big_rows")]
public sealed partial record Row(long Id, string Filling);
