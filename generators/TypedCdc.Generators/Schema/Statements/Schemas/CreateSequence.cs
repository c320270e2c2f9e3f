namespace TypedCdc.Generators.Schema.Statements.Schemas;

/// <summary>CREATE SEQUENCE: only its name matters, which no table can have.</summary>
internal sealed record CreateSequence(ObjectName Name, bool IfNotExists) : Statement;
