namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>ADD VALUE.</summary>
/// <param name="Label">The label.</param>
/// <param name="IfNotExists">Whether it may be there already.</param>
/// <param name="Neighbour">The label that it goes next to; null for the end.</param>
/// <param name="IsBefore">Whether it goes before that one.</param>
internal sealed record AddLabel(string Label, bool IfNotExists, string? Neighbour, bool IsBefore) : TypeAction;
