namespace TypedCdc.Tests.Values.Composites;

/// <summary>The composite sales.visit, with a composite and an array of composites in it.</summary>
[CdcComposite("sales.visit")]
internal readonly partial record struct Visit([property: CdcColumn("At")] Place At, Place?[]? Others, long Id);
