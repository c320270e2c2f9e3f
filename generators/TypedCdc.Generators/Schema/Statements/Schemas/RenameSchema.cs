namespace TypedCdc.Generators.Schema.Statements.Schemas;

internal sealed record RenameSchema(string Name, string NewName) : Statement;
