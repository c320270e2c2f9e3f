namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>RENAME ATTRIBUTE.</summary>
internal sealed record RenameField(string Name, string NewName) : TypeAction;
