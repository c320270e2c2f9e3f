namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>What shares its names with tables: tables, views, indexes and sequences.</summary>
internal abstract class RelationState(ObjectKey key)
{
    /// <summary>Set by <see cref="RelationRegistry"/> alone.</summary>
    public ObjectKey Key { get; set; } = key;
}
