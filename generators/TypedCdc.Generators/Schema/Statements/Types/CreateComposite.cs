namespace TypedCdc.Generators.Schema.Statements.Types;

internal sealed record CreateComposite(ObjectName Name, IReadOnlyList<CompositeField> Fields) : Statement;
