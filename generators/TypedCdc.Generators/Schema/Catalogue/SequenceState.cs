namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>A sequence.</summary>
internal sealed class SequenceState(ObjectKey key) : RelationState(key);
