namespace TypedCdc.Recovery;

/// <summary>What a failure means.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Advice">What to tell the user: what it usually comes from, and what mends it.</param>
internal sealed record Fault(FaultKind Kind, string Advice);
