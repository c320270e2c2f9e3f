namespace TypedCdc.IntegrationTests.Values.Composed;

/// <summary>The composite spot (x integer, label text), with its attributes in another order.</summary>
[CdcComposite]
public readonly partial record struct Spot(string? Label, int? X) : IComposite
{
    IEnumerable<object?> IComposite.Fields() => [X, Label];
}
