namespace TypedCdc.Generators.Schema.Statements.Schemas;

/// <summary>DROP of tables, types and whatever else is known of.</summary>
internal sealed record DropObjects(DroppedKind Kind, IReadOnlyList<ObjectName> Names, bool IfExists, bool IsCascade) : Statement;
