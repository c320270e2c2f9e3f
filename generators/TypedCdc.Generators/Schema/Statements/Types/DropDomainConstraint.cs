namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>DROP CONSTRAINT, which may be the one of NOT NULL.</summary>
internal sealed record DropDomainConstraint(string Constraint) : TypeAction;
