namespace TypedCdc.Generators.Schema.Statements.Schemas;

/// <summary>What a DROP drops.</summary>
internal enum DroppedKind
{
    Table,

    /// <summary>A view, index or sequence.</summary>
    OtherRelation,

    /// <summary>A type or domain.</summary>
    Type,
    Schema,
    Publication,
    Extension,
}
