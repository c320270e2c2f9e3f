namespace TypedCdc.Generators.Checks.Types;

/// <summary>What sort of type a column has, as far as reading it differs: as <c>PgTypeKind</c> at run time.</summary>
internal enum WireKind
{
    Base,

    /// <summary>An enum itself; a domain over one is text.</summary>
    Enum,
    Array,

    /// <summary>int2vector, oidvector, and pgvector's types.</summary>
    Vector,
    Range,
    Multirange,
    Composite,

    /// <summary>A type with functions of its own, which nothing is known of.</summary>
    Other,

    /// <summary>A type that no schema file declares: of an extension that is not known here, perhaps. Nothing can be said of it.</summary>
    Unknown,
}
