namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>RENAME VALUE.</summary>
internal sealed record RenameLabel(string Label, string NewLabel) : TypeAction;
