namespace TypedCdc.Tests.Values.Composites;

/// <summary>The composite public.place.</summary>
[CdcComposite]
internal sealed partial record Place(string Street, int? Number);
