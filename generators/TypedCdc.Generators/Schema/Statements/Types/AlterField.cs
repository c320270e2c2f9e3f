namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>ALTER ATTRIBUTE … TYPE.</summary>
internal sealed record AlterField(string Name, TypeName Type) : TypeAction;
