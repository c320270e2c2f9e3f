namespace TypedCdc.Generators.Schema.Statements.Schemas;

/// <summary>CREATE SCHEMA.</summary>
/// <param name="Name">The schema.</param>
/// <param name="Elements">What is made in it by the same statement.</param>
internal sealed record CreateSchema(string Name, IReadOnlyList<Statement> Elements) : Statement;
