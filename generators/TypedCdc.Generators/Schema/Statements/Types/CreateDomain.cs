namespace TypedCdc.Generators.Schema.Statements.Types;

internal sealed record CreateDomain(ObjectName Name, TypeName Base, bool IsNotNull, string? NotNullConstraint) : Statement;
