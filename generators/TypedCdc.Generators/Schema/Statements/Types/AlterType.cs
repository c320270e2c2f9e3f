namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>ALTER TYPE, ALTER DOMAIN.</summary>
/// <param name="Name">The type.</param>
/// <param name="Actions">What is done, in order; what does not matter here is left out.</param>
internal sealed record AlterType(ObjectName Name, IReadOnlyList<TypeAction> Actions) : Statement;
