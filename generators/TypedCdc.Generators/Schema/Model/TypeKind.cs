namespace TypedCdc.Generators.Schema.Model;

/// <summary>What sort of type.</summary>
internal enum TypeKind
{
    /// <summary>Not declared in the files: of an extension, perhaps, or made in a block of code.</summary>
    Unknown,

    /// <summary>A type of pg_catalog, or one that brings its own functions.</summary>
    Base,
    Enum,
    Domain,

    /// <summary>A composite type, also that of a table's rows.</summary>
    Composite,
    Range,
    Multirange,
}
