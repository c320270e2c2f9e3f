namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>SET NOT NULL, DROP NOT NULL.</summary>
internal sealed record SetDomainNotNull(bool IsNotNull, string? Constraint) : TypeAction;
